import type { Granted } from "#lib/accounts/rights.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { MembershipRole } from "#lib/platform/db/types.ts";
import { membershipOf } from "./membership-of.ts";

export interface Colleague {
  readonly userId: string;
  readonly email: string;
  readonly role: MembershipRole;
  /** True for the actor. */
  readonly own: boolean;
  readonly since: Date;
}

export interface WaitingInvite {
  readonly id: string;
  readonly email: string;
  readonly role: MembershipRole;
  readonly expiresAt: Date;
}

export interface People {
  readonly colleagues: readonly Colleague[];
  readonly waiting: readonly WaitingInvite[];
}

const max = 500;

/** The members and invited colleagues of the organisation for which the actor acts. */
export async function listPeople(actor: Granted<"organisation:own">): Promise<People> {
  const member = await membershipOf(actor);
  if (!member) return { colleagues: [], waiting: [] };
  const { organisationId } = member;
  const [members, waiting] = await Promise.all([
    db().membership.findMany({
      where: { organisationId, leftAt: null },
      orderBy: [{ role: "asc" }, { createdAt: "asc" }],
      take: max,
      select: { userId: true, role: true, createdAt: true, user: { select: { email: true } } },
    }),
    db().memberInvite.findMany({
      where: { organisationId, acceptedAt: null, cancelledAt: null, expiresAt: { gt: now() } },
      orderBy: { createdAt: "asc" },
      take: max,
      select: { id: true, email: true, role: true, expiresAt: true },
    }),
  ]);
  return {
    colleagues: members.map(({ userId, role, createdAt, user }) => ({
      userId,
      role,
      email: user.email,
      own: userId === actor.id,
      since: createdAt,
    })),
    waiting,
  };
}
