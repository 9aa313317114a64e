import { cardView } from "#lib/border/card-view.ts";
import { lookUp } from "#lib/border/desk/look-up.ts";
import { isLocale } from "#lib/platform/i18n/locale.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { jsonAnswer } from "#lib/web/answer.ts";
import { handler } from "#lib/web/handler.ts";
import { deskOfficer, ownPost } from "../desk-request.ts";

/** Looks up a desk's document. A POST, because an address must not contain a number. */
export const POST = handler({
  caller: deskOfficer,
  body: ownPost,
  run: async ({ caller: officer, body, query }) => {
    const found = await lookUp(officer, body);
    if (!found.ok) return jsonAnswer({ problem: found.problem.kind }, 422);
    const locale = isLocale(query.in) ? query.in : officer.locale;
    return jsonAnswer(cardView(locale, await policyByVersion(found.value.visa.policyVersion), found.value));
  },
});
