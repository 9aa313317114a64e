import { daySeconds, now } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import { sealCookie, unsealCookie } from "../sealed-cookie.ts";
import { newRecoveryCodes, recoveryHash } from "./recovery-codes.ts";

/** An authenticator is used until it is replaced, so its secret must be readable for longer than anyone serves. */
const centurySeconds = 100 * 365 * daySeconds;

const purpose = "second-factor";

/**
 * Stores a person's authenticator in place of any earlier one, its secret encrypted with a key derived from the
 * server's secret.
 * @param step the step of the code that proved it
 * @returns the ten recovery codes, to be shown once
 */
export async function saveFactor(
  tx: Tx,
  userId: string,
  secret: string,
  step: number,
): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  const data = {
    secret: await sealCookie(purpose, { secret, userId }, centurySeconds),
    createdAt: now(),
    lastStep: step,
    recoveryCodes: codes.map((code) => recoveryHash(userId, code)),
  };
  await tx.secondFactor.upsert({ where: { userId }, create: { userId, ...data }, update: data });
  return codes;
}

/** @throws Error when the secret was sealed with another AUTH_SECRET: the person has to be enrolled again */
export async function openSecret(userId: string, sealed: string): Promise<string> {
  const claims = await unsealCookie(purpose, sealed);
  if (typeof claims?.secret !== "string" || claims.userId !== userId) {
    throw new Error("A second factor's secret does not open: was AUTH_SECRET changed?");
  }
  return claims.secret;
}
