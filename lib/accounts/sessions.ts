import { recordEvent } from "#lib/audit/record.ts";
import { ok } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { Role } from "#lib/platform/db/types.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { isStaffRole } from "../domain/roles.ts";
import type { Actor } from "./actor.ts";
import { sealSession, unsealSession } from "./session-cookie.ts";
import { sessionTerms, touchEveryMs } from "./session-terms.ts";

const inMs = (milliseconds: number): Date => new Date(now().getTime() + milliseconds);

/** Creates a session of a person, in the transaction of the change that signs them in. Returns its id. */
export async function createSession(tx: Tx, user: { id: string; role: Role }): Promise<string> {
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + sessionTerms[user.role].lastsMs);
  const { id } = await tx.session.create({
    data: { userId: user.id, createdAt, lastSeenAt: createdAt, expiresAt },
    select: { id: true },
  });
  if (isStaffRole(user.role)) {
    await tx.user.update({ where: { id: user.id }, data: { lastSeenAt: createdAt } });
  }
  return id;
}

/**
 * Signs a person in on a new device without a password.
 * @returns the session cookie's value
 * @throws when there is no such user
 */
export async function openSession(userId: string): Promise<string> {
  const user = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { id: true, role: true } });
  return sealSession(await createSession(db(), user));
}

interface SessionRow {
  readonly id: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/**
 * The actor of a session cookie. One query; every few minutes a second one stores the time of the request.
 * @returns undefined when the session is closed, expired or idle for too long, or the account is disabled or not
 * confirmed
 */
export async function actorOf(cookie: string): Promise<Actor | undefined> {
  const sessionId = await unsealSession(cookie);
  if (!sessionId) return undefined;
  // In SQL, because the client would read session and user by two queries, and this runs for every page.
  const [row] = await db().$queryRaw<SessionRow[]>`
    SELECT u."id", u."role"::text, u."locale"::text, s."lastSeenAt", s."expiresAt"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."id" = ${sessionId}::uuid AND u."disabledAt" IS NULL AND u."emailConfirmedAt" IS NOT NULL`;
  if (!row) return undefined;
  const { lastsMs, sliding, idleMs } = sessionTerms[row.role];
  const seenAgo = now().getTime() - row.lastSeenAt.getTime();
  if (row.expiresAt <= now() || seenAgo > idleMs) return undefined;
  if (seenAgo > touchEveryMs) {
    await db().session.updateMany({
      where: { id: sessionId },
      data: { lastSeenAt: now(), ...(sliding && { expiresAt: inMs(lastsMs) }) },
    });
    if (isStaffRole(row.role)) await db().user.update({ where: { id: row.id }, data: { lastSeenAt: now() } });
  }
  return { id: row.id, role: row.role, locale: row.locale, sessionId };
}

/** Signs this device out. Repeatable. */
export async function closeSession(actor: Actor): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: actor.sessionId, userId: actor.id } });
    if (count > 0) {
      await recordEvent(tx, {
        actor,
        action: "account.sign-out",
        subjectId: actor.id,
      });
    }
    return ok(undefined);
  });
}
