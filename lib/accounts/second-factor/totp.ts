import { createHmac } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { env } from "#lib/platform/env.ts";

/** Codes of one step to either side are accepted as well, because clocks differ (RFC 6238, 5.2). */
const stepsAround = 1;
/** RFC 4226, 4: a shared secret of 160 bits. */
const secretBytes = 20;

/**
 * The secret (base32) for an authenticator app during one enrolment. Derived, so that a reloaded page shows the same
 * one and an unfinished enrolment is not stored.
 */
export function proposedSecret(enrolment: string): string {
  const mac = createHmac("sha256", env().AUTH_SECRET).update(`second-factor\0${enrolment}`).digest();
  return new Secret({ buffer: Uint8Array.from(mac.subarray(0, secretBytes)).buffer }).base32;
}

/**
 * The address in the QR code for an authenticator app. The app lists `issuer` and `account`; a short issuer in plain
 * letters keeps the code easy to scan.
 */
export const authenticatorUri = (secret: string, account: string, issuer: string): string =>
  totp(secret, account, issuer).toString();

/**
 * The 30-second step of a typed code (RFC 6238 with SHA-1 and six digits, as in every app), at most one step from `at`;
 * undefined when there is none. Spaces and hyphens are ignored.
 */
export function stepOfCode(secret: string, typed: string, at: Date): number | undefined {
  const token = codeOf(typed);
  if (!token) return undefined;
  const timestamp = at.getTime();
  const delta = totp(secret).validate({ token, window: stepsAround, timestamp });
  return delta === null ? undefined : TOTP.counter({ period: 30, timestamp }) + delta;
}

/** The six typed digits, however they are grouped. */
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
