import { writeCsv } from "#lib/platform/tables/write-csv.ts";
import { policyVersions } from "#lib/policy/current-policy.ts";
import { annexTable } from "#lib/policy/edit-annex.ts";
import { findProposal } from "#lib/policy/proposals.ts";
import { fileHandler } from "#lib/web/handler.ts";

/** A list of a version or of a proposal as a table that can be imported again. */
export const GET = fileHandler({
  right: "policy:read",
  kind: "csv",
  file: async ({ actor, query: { of: source = "", annex = "" } }) => {
    const policy =
      (await policyVersions()).find(({ version }) => version === source) ??
      (await findProposal(actor, source))?.policy;
    const list = policy?.lists.find((one) => String(one.annex) === annex);
    return (
      policy &&
      list && {
        content: writeCsv(annexTable(policy, list.annex)),
        filename: `annex-${list.annex}-${policy.version}.csv`,
      }
    );
  },
});
