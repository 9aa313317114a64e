import { cardView } from "#lib/border/card-view.ts";
import { lookUp } from "#lib/border/desk/look-up.ts";
import { isLocale } from "#lib/platform/i18n/locale.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { answer } from "../answer.ts";
import { deskOfficer } from "../desk-officer.ts";
import { ownPost } from "../own-post.ts";

/** Looks up what a desk has read. A post, because an address must not tell a number. */
export async function POST(request: Request): Promise<Response> {
  const officer = await deskOfficer();
  if (!officer) return answer({ problem: "signed-out" }, 401);
  const found = await lookUp(officer, await ownPost(request));
  if (!found.ok) return answer({ problem: found.problem.kind }, 422);
  const asked = new URL(request.url).searchParams.get("in");
  const locale = isLocale(asked) ? asked : officer.locale;
  return answer(cardView(locale, await policyByVersion(found.value.visa.policyVersion), found.value));
}
