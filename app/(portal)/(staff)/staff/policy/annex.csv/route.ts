import { may } from "#lib/accounts/rights.ts";
import { writeCsv } from "#lib/platform/tables/write-csv.ts";
import { policyVersions } from "#lib/policy/current-policy.ts";
import { annexTable } from "#lib/policy/edit-annex.ts";
import { findProposal } from "#lib/policy/proposals.ts";
import { currentActor } from "#lib/web/request.ts";

/** A list of a version or of a proposal as a table, in the form in which it may be sent back. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const { of: source = "", annex = "" } = Object.fromEntries(new URL(request.url).searchParams);
  const headers = { "Cache-Control": "private, no-store" };
  if (!actor || !may(actor, "policy:read")) return new Response(null, { status: 404, headers });
  const policy =
    (await policyVersions()).find(({ version }) => version === source) ??
    (await findProposal(actor, source))?.policy;
  const list = policy?.lists.find((one) => String(one.annex) === annex);
  if (!policy || !list) return new Response(null, { status: 404, headers });
  return new Response(Buffer.from(writeCsv(annexTable(policy, list.annex))), {
    headers: {
      ...headers,
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="annex-${list.annex}-${policy.version}.csv"`,
    },
  });
}
