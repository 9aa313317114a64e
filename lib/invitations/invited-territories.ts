import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Policy, Territory } from "#lib/domain/policy.ts";
import { checkInvitation, type InvitationProblem } from "#lib/domain/r2-invitation.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { BoundInvitation } from "./bound-invitation.ts";

/** The listed territories whose passports have this MRZ nationality: none, one, or several (CHN: China, Macao). */
export const territoriesOf = (policy: Policy, nationality: string): readonly Territory[] =>
  policy.territories.filter((territory) => territory.nationalities.includes(nationality));

/**
 * Checks whether an application may use this invitation today (R2, R4). An invitation names a nationality, which
 * several territories may share; it is usable if it is for any of them, and the territory is asked later. Value: the
 * territories for which it is usable.
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
  // If no list names the territory, the nationality is used in its place, so that the answer is "not listed".
  const answer = answers[0]?.answer ?? check(invitation.nationality);
  return answer.ok ? ok([]) : problem(answer.problem);
}
