import { memberWho } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import type { AuditActor } from "#lib/audit/record.ts";

/**
 * The author of a notice: a member of a host organisation; a property's system with a token; or a migration officer who
 * corrects a host's notice.
 */
export type ArrivalActor =
  | { readonly kind: "member"; readonly userId: string; readonly organisationId: string }
  | {
      readonly kind: "property";
      readonly tokenId: string;
      readonly organisationId: string;
      readonly propertyId: string;
    }
  | { readonly kind: "officer"; readonly officer: AuditActor; readonly organisationId: string };

/**
 * The signed-in person as the author of notices; undefined for a host without an organisation. Notices need no
 * confirmed host (R8).
 */
export async function arrivalActor(
  actor: Granted<"arrival:own">,
): Promise<Extract<ArrivalActor, { kind: "member" }> | undefined> {
  const member = await memberWho(actor, "arrival:own");
  return member && { kind: "member", userId: actor.id, organisationId: member.organisationId };
}

/** The condition for notices that an actor may see and change: its organisation's, for a token only its property's. */
export const ownNotices = (
  actor: ArrivalActor,
): { readonly organisationId: string; readonly propertyId?: string } =>
  actor.kind === "property"
    ? { organisationId: actor.organisationId, propertyId: actor.propertyId }
    : { organisationId: actor.organisationId };

/** The actor in the audit and in the history of a notice. */
export function auditActorOf(actor: ArrivalActor): AuditActor {
  if (actor.kind === "officer") return actor.officer;
  return actor.kind === "member"
    ? { id: actor.userId, role: "HOST" }
    : { id: actor.tokenId, role: "PROPERTY_TOKEN" };
}
