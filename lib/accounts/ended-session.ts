import { db } from "#lib/platform/db/client.ts";
import { isStaffRole } from "../domain/roles.ts";
import { unsealSession } from "./session-cookie.ts";

/** Whether this browser's cookie is of a member of staff's session that time has ended: they are told why they have to sign in. */
export async function endedByTime(cookie: string): Promise<boolean> {
  const id = await unsealSession(cookie);
  const row = id && (await db().session.findUnique({ where: { id }, select: { user: true } }));
  return Boolean(row && isStaffRole(row.user.role) && !row.user.disabledAt);
}

/** Whose session this browser's cookie was, also after its end; undefined when it was closed, which removes it. */
export async function ownerOf(cookie: string): Promise<string | undefined> {
  const id = await unsealSession(cookie);
  const row = id && (await db().session.findUnique({ where: { id }, select: { userId: true } }));
  return row ? row.userId : undefined;
}
