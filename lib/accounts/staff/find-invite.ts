import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { isStaffRole, type StaffRole } from "../../domain/roles.ts";
import { readLink } from "../email-tokens.ts";

/** The condition for invitations that can still be accepted. */
export const open = (): Prisma.StaffInviteWhereInput => ({
  acceptedAt: null,
  cancelledAt: null,
  expiresAt: { gt: now() },
});

/** An invitation as shown to anyone with its link. */
export interface OpenStaffInvite {
  readonly id: string;
  readonly email: string;
  readonly role: StaffRole;
}

/** The invitation of a mailed link; undefined when it is forged, too old, used or withdrawn. */
export async function findStaffInvite(link: string): Promise<OpenStaffInvite | undefined> {
  const id = readLink("JOIN_STAFF", link);
  if (!id) return undefined;
  const row = await db().staffInvite.findFirst({
    where: { id, ...open() },
    select: { id: true, email: true, role: true },
  });
  return row && isStaffRole(row.role) ? { ...row, role: row.role } : undefined;
}
