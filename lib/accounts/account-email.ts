import { db } from "#lib/platform/db/client.ts";
import type { Actor } from "./actor.ts";

/** The e-mail address of the actor's account. */
export async function accountEmail(actor: Actor): Promise<string> {
  const { email } = await db().user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } });
  return email;
}
