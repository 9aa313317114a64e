import { randomInt } from "node:crypto";
import { derivedToken } from "#lib/platform/derived-token.ts";

const recoveryCodeCount = 10;

/** Without letters and digits that look alike; ten of the 31 characters give 49 bits. */
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
const half = 5;

/** Ten new codes such as "7kx2m-p4wnc", each for one sign-in without the app. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: recoveryCodeCount }, () => `${letters()}-${letters()}`);

const letters = (): string =>
  Array.from({ length: half }, () => alphabet[randomInt(alphabet.length)]).join("");

/**
 * The stored form of a code: a hash keyed with the server's secret, so that a copy of the database discloses no codes.
 */
export const recoveryHash = (userId: string, code: string): string =>
  derivedToken("recovery-code", `${userId}:${normalised(code)}`);

/** Whether a typed text has the form of a recovery code. */
export const looksLikeRecoveryCode = (typed: string): boolean =>
  new RegExp(`^[${alphabet}]{${2 * half}}$`).test(normalised(typed));

const normalised = (code: string): string =>
  code
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}]/gu, "");
