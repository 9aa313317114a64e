import { randomInt } from "node:crypto";
import { formatVisaMrz, parseVisaMrz } from "#lib/domain/mrz/visa-mrz.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import type { Visa } from "#lib/platform/db/types.ts";
import { currentKeys } from "#lib/visas/keys/current-keys.ts";
import { sealVisa } from "#lib/visas/keys/seal-visa.ts";
import { anArrivingVisa } from "./an-arriving-visa.ts";

/** A visa whose period has begun, for a passport of its own, with its seal by the portal's own signer. */
export async function aSealedVisa(): Promise<{ readonly visa: Visa; readonly seal: Uint8Array }> {
  const { id, mrzLine1, mrzLine2 } = await anArrivingVisa();
  const read = parseVisaMrz(`${mrzLine1}\n${mrzLine2}`, todayInAlmaty());
  if (!read.ok) throw new Error("no lines of a visa");
  const passportNumber = `D${randomInt(1e7, 1e8)}`;
  const lines = formatVisaMrz(read.value.format, { ...read.value, documentNumber: passportNumber });
  if (!lines.ok) throw new Error("no lines of a visa");
  const visa = await db().visa.update({
    where: { id },
    data: {
      passportNumber,
      mrzLine1: lines.value[0],
      mrzLine2: lines.value[1],
      validUntil: toDbDate(read.value.validUntil),
      issuedAt: now(),
    },
  });
  const { signers } = await currentKeys();
  return { visa, seal: await sealVisa(visa, signers["seal-signer"], now()) };
}
