import { recordEvent, systemActor } from "#lib/audit/record.ts";
import { ok } from "#lib/domain/result.ts";
import { dayMs, now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { Role } from "#lib/platform/db/types.ts";
import { sessionTerms } from "./session-terms.ts";

/** Days for which unconfirmed registrations are kept, as stated on the privacy page. */
const unconfirmedRetentionDays = 7;

const before = (milliseconds: number): Date => new Date(now().getTime() - milliseconds);

/** Deletes expired sessions, mailed links and codes, invitations of colleagues, and unconfirmed registrations. */
export async function purgeAccounts(): Promise<void> {
  await purgeSessions();
  // Kept for a day longer than they are usable, so that a late click gets "already confirmed" instead of "unknown".
  await db().emailToken.deleteMany({ where: { expiresAt: { lt: before(dayMs) } } });
  // Colleagues who joined are members; the other addresses are deleted when their links expire.
  await db().memberInvite.deleteMany({ where: { expiresAt: { lt: before(dayMs) } } });
  // Supervisors see unaccepted invitations for a month and can send them again.
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
