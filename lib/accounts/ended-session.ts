import { db } from "#lib/platform/db/client.ts";
import { isStaffRole } from "../domain/roles.ts";
import { unsealSession } from "./session-cookie.ts";

/**
 * Whether this browser's cookie is of a staff session that timed out, so that the page can say why signing in is
 * necessary.
 */
export async function endedByTime(cookie: string): Promise<boolean> {
  const id = await unsealSession(cookie);
  const row = id && (await db().session.findUnique({ where: { id }, select: { user: true } }));
  return Boolean(row && isStaffRole(row.user.role) && !row.user.disabledAt);
}

/**
 * The owner of the session of this browser's cookie, even after it has expired; undefined when it was closed, which
 * deletes it.
 */
export async function ownerOf(cookie: string): Promise<string | undefined> {
  const id = await unsealSession(cookie);
  const row = id && (await db().session.findUnique({ where: { id }, select: { userId: true } }));
  return row ? row.userId : undefined;
}
