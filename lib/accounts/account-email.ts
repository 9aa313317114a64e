import { db } from "#lib/platform/db/client.ts";
import type { Actor } from "./actor.ts";

/** The address of the signed-in person's account. */
export async function accountEmail(actor: Actor): Promise<string> {
  const { email } = await db().user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } });
  return email;
}
