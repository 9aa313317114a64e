import { z } from "zod";
import { recordEvent } from "#lib/audit/record.ts";
import { ok } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { Role } from "#lib/platform/db/types.ts";
import type { Actor } from "./actor.ts";
import type { Device } from "./device.ts";
import { unsealSession } from "./session-cookie.ts";
import { sessionTerms } from "./session-terms.ts";

/** A device on which a person is signed in. */
export interface OpenSession {
  readonly id: string;
  readonly browser: string | null;
  readonly address: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** The session of the request. */
  readonly isThis: boolean;
}

/** Stores the device of a new session. */
export async function noteDevice(cookie: string, device: Device): Promise<void> {
  const id = await unsealSession(cookie);
  if (id) await db().session.updateMany({ where: { id }, data: { ...device } });
}

/** The actor's open sessions, the most recently used first. */
export const ownSessions = (actor: Actor): Promise<readonly OpenSession[]> =>
  sessionsOf(actor.id, actor.role, actor.sessionId);

/** The open sessions of a person; `current` is marked. */
export async function sessionsOf(
  userId: string,
  role: Role,
  current?: string,
): Promise<readonly OpenSession[]> {
  const rows = await db().session.findMany({
    where: {
      userId,
      expiresAt: { gt: now() },
      lastSeenAt: { gt: new Date(now().getTime() - sessionTerms[role].idleMs) },
    },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
    select: { id: true, browser: true, address: true, createdAt: true, lastSeenAt: true },
  });
  return rows.map((row) => ({ ...row, isThis: row.id === current }));
}

/** Signs the actor out on another device. @returns false when the session is not theirs or has ended */
export async function closeOwnSession(actor: Actor, sessionId: string): Promise<boolean> {
  if (!z.uuid().safeParse(sessionId).success) return false;
  return (await close(actor, { id: sessionId })) > 0;
}

/** Signs the actor out everywhere else. @returns the number of sessions ended */
export const closeOtherSessions = (actor: Actor): Promise<number> =>
  close(actor, { id: { not: actor.sessionId } });

async function close(actor: Actor, which: { id: string | { not: string } }): Promise<number> {
  const closed = await transaction<number, never>(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { ...which, userId: actor.id } });
    if (count > 0) {
      await recordEvent(tx, {
        actor,
        action: "account.close-session",
        subjectId: actor.id,
        detail: { count },
      });
    }
    return ok(count);
  });
  return closed.ok ? closed.value : 0;
}
