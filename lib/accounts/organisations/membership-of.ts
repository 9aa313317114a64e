import { type Granted, memberMay, type Permission } from "#lib/accounts/rights.ts";
import type { OrganisationKind } from "#lib/domain/organisation.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { MembershipRole } from "#lib/platform/db/types.ts";

/** The organisation for which a person acts, and their role in it. */
export interface ActingMember {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly role: MembershipRole;
  /**
   * Confirmed by a migration officer, so that invitations may be requested. Arrival notices need no confirmation (R8).
   */
  readonly confirmed: boolean;
}

/**
 * The organisation for which a host acts: of several, the one chosen last, else the first joined. Other code must not
 * determine it in another way. Undefined for a host without an organisation.
 * @param tx inside a change, the change's transaction
 */
export async function membershipOf(
  actor: Granted<"organisation:own">,
  tx: Tx = db(),
): Promise<ActingMember | undefined> {
  const row = await tx.membership.findFirst({
    where: { userId: actor.id, leftAt: null },
    orderBy: [{ chosenAt: { sort: "desc", nulls: "last" } }, { createdAt: "asc" }, { organisationId: "asc" }],
    select: {
      role: true,
      organisation: { select: { id: true, name: true, kind: true, confirmedAt: true } },
    },
  });
  if (!row) return undefined;
  const { id, name, kind, confirmedAt } = row.organisation;
  return { organisationId: id, name, kind, role: row.role, confirmed: confirmedAt !== null };
}

/** The same if the member has the right; undefined otherwise. */
export async function memberWho(
  actor: Granted<"organisation:own">,
  permission: Permission,
  tx: Tx = db(),
): Promise<ActingMember | undefined> {
  const member = await membershipOf(actor, tx);
  return member && memberMay(member.role, permission) ? member : undefined;
}
