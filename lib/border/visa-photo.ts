import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";
import { getFile } from "#lib/platform/files.ts";

/**
 * The photo (JPEG) on a visa for anyone who compares it with the person at the desk; the check that leads to it is the audit
 * event. Undefined: there is none.
 */
export async function visaPhoto(
  _actor: Granted<"border:check">,
  visaId: string,
): Promise<Uint8Array | undefined> {
  if (!z.uuid().safeParse(visaId).success) return undefined;
  const visa = await db().visa.findUnique({ where: { id: visaId }, select: { photoKey: true } });
  return visa === null ? undefined : getFile(visa.photoKey);
}
