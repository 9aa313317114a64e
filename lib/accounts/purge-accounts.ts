import { recordEvent, systemActor } from "#lib/audit/record.ts";
import { ok } from "#lib/domain/result.ts";
import { dayMs, now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { Role } from "#lib/platform/db/types.ts";
import { sessionTerms } from "./session-terms.ts";

/** Registrations that nobody confirmed are kept so long, in days; the privacy page promises it. */
const unconfirmedRetentionDays = 7;

const before = (milliseconds: number): Date => new Date(now().getTime() - milliseconds);

/** Deletes what is over: sessions, mailed links and codes, invitations of colleagues, registrations that nobody confirmed. */
export async function purgeAccounts(): Promise<void> {
  await purgeSessions();
  // A day longer than they work, so that a late click still hears "already confirmed" instead of "unknown".
  await db().emailToken.deleteMany({ where: { expiresAt: { lt: before(dayMs) } } });
  // Who joined is a member; the addresses of the others are kept no longer than they can join.
  await db().memberInvite.deleteMany({ where: { expiresAt: { lt: before(dayMs) } } });
  // Supervisors see for a month whom they asked in vain, and can ask again.
  await db().staffInvite.deleteMany({ where: { expiresAt: { lt: before(30 * dayMs) } } });
  await transaction(async (tx) => {
    const { count } = await tx.user.deleteMany({
      where: {
        emailConfirmedAt: null,
        createdAt: { lt: before(unconfirmedRetentionDays * dayMs) },
        applications: { none: {} },
        assigned: { none: {} },
        memberships: { none: {} },
      },
    });
    if (count > 0) {
      await recordEvent(tx, {
        actor: systemActor,
        action: "account.purge-unconfirmed",
        subjectId: "unconfirmed",
        detail: { count },
      });
    }
    return ok(undefined);
  });
}

async function purgeSessions(): Promise<void> {
  await db().session.deleteMany({ where: { expiresAt: { lt: now() } } });
  for (const [role, { idleMs }] of Object.entries(sessionTerms)) {
    await db().session.deleteMany({
      where: { user: { role: role as Role }, lastSeenAt: { lt: before(idleMs) } },
    });
  }
}
