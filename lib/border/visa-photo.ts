import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";
import { getFile } from "#lib/platform/files.ts";

/**
 * The photo (JPEG) of a visa, for comparison with the person at the desk; undefined when there is none. The preceding
 * check is the audit event.
 */
export async function visaPhoto(
  _actor: Granted<"border:check">,
  visaId: string,
): Promise<Uint8Array | undefined> {
  if (!z.uuid().safeParse(visaId).success) return undefined;
  const visa = await db().visa.findUnique({ where: { id: visaId }, select: { photoKey: true } });
  return visa === null ? undefined : getFile(visa.photoKey);
}
