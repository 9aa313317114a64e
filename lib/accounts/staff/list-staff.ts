import { recordEvent } from "#lib/audit/record.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Role, User } from "#lib/platform/db/types.ts";
import { staffRoles } from "../../domain/roles.ts";
import type { Granted } from "../rights.ts";
import { isWaived } from "../second-factor/needs-second-step.ts";
import { sessionTerms } from "../session-terms.ts";

/** The state of a person's second factor. */
export type FactorState = "enrolled" | "waived" | "none";

export interface StaffMember {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly disabledAt: Date | null;
  readonly lastSeenAt: Date | null;
  readonly factor: FactorState;
  readonly openSessions: number;
}

export interface WaitingInvite {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: Date;
  readonly isOver: boolean;
}

export interface Staff {
  readonly people: readonly StaffMember[];
  readonly waiting: readonly WaitingInvite[];
}

/** The staff, active accounts first, and the open invitations. The call is audited. */
export async function listStaff(actor: Granted<"staff:read">): Promise<Staff> {
  const [rows, waiting] = await Promise.all([
    db().user.findMany({
      where: { role: { in: [...staffRoles] } },
      orderBy: [{ disabledAt: { sort: "asc", nulls: "first" } }, { role: "asc" }, { email: "asc" }],
      include: { secondFactor: { select: { userId: true } }, _count: { select: { sessions: openOnes() } } },
    }),
    db().staffInvite.findMany({
      where: { acceptedAt: null, cancelledAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      select: { id: true, email: true, role: true, expiresAt: true },
    }),
  ]);
  await recordEvent(db(), {
    actor,
    action: "staff.read",
    subjectType: "staff",
    subjectId: "list",
    detail: { count: rows.length },
  });
  return {
    people: rows.map((row) => ({
      id: row.id,
      email: row.email,
      role: row.role,
      disabledAt: row.disabledAt,
      lastSeenAt: row.lastSeenAt,
      factor: factorState(row),
      openSessions: row._count.sessions,
    })),
    waiting: waiting.map((invite) => ({ ...invite, isOver: invite.expiresAt <= now() })),
  };
}

/** The state of the second factor of a member of staff. */
export function factorState(
  row: Pick<User, "secondFactorWaived"> & { readonly secondFactor: unknown },
): FactorState {
  if (row.secondFactor) return "enrolled";
  return isWaived(row) ? "waived" : "none";
}

const openOnes = () => ({
  where: {
    expiresAt: { gt: now() },
    lastSeenAt: { gt: new Date(now().getTime() - sessionTerms.OFFICER.idleMs) },
  },
});
