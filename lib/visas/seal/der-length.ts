import { ok, problem, type Result } from "#lib/domain/result.ts";

/** Why a length is refused: truncated, or not in DER's form. */
export type DerLengthProblem =
  | { readonly reason: "der-length-missing"; readonly at: number }
  | { readonly reason: "der-length-form"; readonly at: number };

/** A length with the position of the next byte. */
export type DerLength = { readonly length: number; readonly next: number };

const LONG_FORM = 0x80;
const MOST_BYTES = 4;

/**
 * A length in one to five bytes (X.690, 8.1.3 and 10.1): up to 127 the value itself, above that a count of bytes and
 * the bytes.
 */
export function encodeDerLength(length: number): Uint8Array {
  if (!Number.isInteger(length) || length < 0 || length > 0xffff_ffff) throw new RangeError("Not a length");
  if (length < LONG_FORM) return Uint8Array.of(length);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.of(LONG_FORM | bytes.length, ...bytes);
}

/**
 * The length at `at`. Problems: truncated; or not the shortest form, indefinite, or of more than five bytes. Lengths
 * are not always covered by the signature, so only one form is accepted.
 */
export function decodeDerLength(bytes: Uint8Array, at: number): Result<DerLength, DerLengthProblem> {
  const first = bytes[at];
  if (first === undefined) return problem({ reason: "der-length-missing", at });
  if (first < LONG_FORM) return ok({ length: first, next: at + 1 });
  const count = first - LONG_FORM;
  if (count === 0 || count > MOST_BYTES) return problem({ reason: "der-length-form", at });
  const digits = bytes.subarray(at + 1, at + 1 + count);
  if (digits.length < count) return problem({ reason: "der-length-missing", at });
  const length = digits.reduce((sum, digit) => sum * 256 + digit, 0);
  return length < LONG_FORM || digits[0] === 0
    ? problem({ reason: "der-length-form", at })
    : ok({ length, next: at + 1 + count });
}
