import { ok, problem, type Result } from "#lib/domain/result.ts";
import { commonPasswords } from "./common-passwords.ts";

/** Characters, as people count them. */
export const passwordMinLength = 10;
/** Bytes in UTF-8; a Cyrillic letter takes two. */
export const passwordMaxBytes = 128;

export type PasswordProblem = "missing" | "too-short" | "too-long" | "same-as-email" | "too-common";

/**
 * Whether a password may be chosen: long enough, not the address itself and not one that everyone tries first.
 * Nothing is asked about kinds of characters (NIST SP 800-63B, 3.1.1.2).
 */
export function choosePassword(password: string, email: string): Result<string, PasswordProblem> {
  if (password === "") return problem("missing");
  if ([...password].length < passwordMinLength) return problem("too-short");
  if (Buffer.byteLength(password) > passwordMaxBytes) return problem("too-long");
  const plain = password.trim().toLowerCase();
  if (plain === email || plain === email.split("@")[0]) return problem("same-as-email");
  if (commonPasswords.has(plain) || new Set(plain).size < 3) return problem("too-common");
  return ok(password);
}
