import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";
import { getFile } from "#lib/platform/files.ts";

/**
 * The photo (JPEG) on a visa for anyone who compares it with the person at the desk; the check that leads to it is the audit
 * event. Undefined: there is none, or the actor may not see it.
 */
export async function visaPhoto(actor: Actor, visaId: string): Promise<Uint8Array | undefined> {
  if (!may(actor, "border:check") || !z.uuid().safeParse(visaId).success) return undefined;
  const visa = await db().visa.findUnique({ where: { id: visaId }, select: { photoKey: true } });
  return visa === null ? undefined : getFile(visa.photoKey);
}
