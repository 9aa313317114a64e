import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Policy, Territory } from "#lib/domain/policy.ts";
import { checkInvitation, type InvitationProblem } from "#lib/domain/r2-invitation.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { BoundInvitation } from "./bound-invitation.ts";

/** The listed territories whose passports carry this MRZ nationality: none, one, or several (CHN: China, Macao). */
export const territoriesOf = (policy: Policy, nationality: string): readonly Territory[] =>
  policy.territories.filter((territory) => territory.nationalities.includes(nationality));

/**
 * May an application rest on this invitation today (R2, R4)? An invitation names a nationality, and several territories
 * may share one: it is good when it is good for any of them; which one is asked later. Value: those it is good for.
 */
export function checkForAnyTerritory(
  policy: Policy,
  invitation: BoundInvitation,
  asked: { readonly today: PlainDate; readonly ownUse?: boolean | undefined },
): Result<readonly Territory[], InvitationProblem> {
  const check = (territory: string) =>
    checkInvitation(
      policy,
      { ...invitation, territory, usedBy: asked.ownUse ? "self" : null },
      { today: asked.today, applicationId: asked.ownUse ? "self" : undefined },
    );
  const territories = territoriesOf(policy, invitation.nationality);
  const answers = territories.map((territory) => ({ territory, answer: check(territory.code) }));
  const good = answers.filter(({ answer }) => answer.ok).map(({ territory }) => territory);
  if (good.length > 0) return ok(good);
  // The nationality stands for its territory where no list names one, so that the answer says "not listed".
  const answer = answers[0]?.answer ?? check(invitation.nationality);
  return answer.ok ? ok([]) : problem(answer.problem);
}
