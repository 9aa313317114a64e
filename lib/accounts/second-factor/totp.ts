import { createHmac } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { env } from "#lib/platform/env.ts";

/** Codes of one step to either side are taken as well: clocks differ (RFC 6238, 5.2). */
const stepsAround = 1;
/** RFC 4226, 4: a shared secret of 160 bits. */
const secretBytes = 20;

/**
 * The secret (base32) that an authenticator app is to learn during one enrolment. Derived, so that a page read again
 * shows the same and nothing is kept of an enrolment that is not finished.
 */
export function proposedSecret(enrolment: string): string {
  const mac = createHmac("sha256", env().AUTH_SECRET).update(`second-factor\0${enrolment}`).digest();
  return new Secret({ buffer: Uint8Array.from(mac.subarray(0, secretBytes)).buffer }).base32;
}

/**
 * The address that an authenticator app reads from the QR code. `issuer` and `account` are what it lists; a short issuer in
 * plain letters keeps the code easy to scan.
 */
export const authenticatorUri = (secret: string, account: string, issuer: string): string =>
  totp(secret, account, issuer).toString();

/**
 * The 30-second step of which a typed code is the code (RFC 6238 with SHA-1 and six digits, as every app does), at most
 * one step from `at`; undefined when it is none. Spaces and hyphens are ignored.
 */
export function stepOfCode(secret: string, typed: string, at: Date): number | undefined {
  const token = codeOf(typed);
  if (!token) return undefined;
  const timestamp = at.getTime();
  const delta = totp(secret).validate({ token, window: stepsAround, timestamp });
  return delta === null ? undefined : TOTP.counter({ period: 30, timestamp }) + delta;
}

/** The six digits that were typed, whichever way they were grouped. */
function codeOf(typed: string): string | undefined {
  const digits = typed.normalize("NFKC").replaceAll(/[\s\p{Pd}]/gu, "");
  return /^[0-9]{6}$/.test(digits) ? digits : undefined;
}

const totp = (secret: string, label = "staff", issuer = ""): TOTP =>
  new TOTP({
    issuer,
    label,
    algorithm: "SHA1",
    digits: 6,
    period: 30,
    secret: Secret.fromBase32(secret),
  });
