import { type ActingMember, memberWho } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";

/** Why a host may not request invitations. */
export interface MayNotAsk {
  /** `not-allowed`: no organisation, or no such right in it; `not-confirmed`: an officer has to confirm it first. */
  readonly kind: "not-allowed" | "not-confirmed";
}

/** The organisation for which the actor may request invitations; it must be confirmed. */
export async function askingMember(
  actor: Granted<"invitation:request">,
): Promise<Result<ActingMember, MayNotAsk>> {
  const member = await memberWho(actor, "invitation:request");
  if (!member) return problem({ kind: "not-allowed" });
  return member.confirmed ? ok(member) : problem({ kind: "not-confirmed" });
}
