import { memberWho } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import type { AuditActor } from "#lib/audit/record.ts";

/**
 * Who notifies: a member of a host organisation, or a hotel system with the token of one property; and a migration
 * officer who puts a host's notice right in the host's place.
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

/** The signed-in person as a notifier; undefined for a host without an organisation. Notices wait for no confirmation (R8). */
export async function arrivalActor(
  actor: Granted<"arrival:own">,
): Promise<Extract<ArrivalActor, { kind: "member" }> | undefined> {
  const member = await memberWho(actor, "arrival:own");
  return member && { kind: "member", userId: actor.id, organisationId: member.organisationId };
}

/** Which notices an actor may see and change: its organisation's, a token only its property's. */
export const ownNotices = (
  actor: ArrivalActor,
): { readonly organisationId: string; readonly propertyId?: string } =>
  actor.kind === "property"
    ? { organisationId: actor.organisationId, propertyId: actor.propertyId }
    : { organisationId: actor.organisationId };

/** The actor as the audit and the history of a notice name it. */
export function auditActorOf(actor: ArrivalActor): AuditActor {
  if (actor.kind === "officer") return actor.officer;
  return actor.kind === "member"
    ? { id: actor.userId, role: "HOST" }
    : { id: actor.tokenId, role: "PROPERTY_TOKEN" };
}
