import { ok, problem, type Result } from "#lib/domain/result.ts";
import { commonPasswords } from "./common-passwords.ts";

/** In characters as people count them. */
export const passwordMinLength = 10;
/** In bytes of UTF-8; a Cyrillic letter takes two. */
export const passwordMaxBytes = 128;

export type PasswordProblem = "missing" | "too-short" | "too-long" | "same-as-email" | "too-common";

/**
 * Checks a chosen password: long enough, not the address itself and not a common one. There are no rules about kinds of
 * characters (NIST SP 800-63B, 3.1.1.2).
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
