import { dateFromParts, dateParts, type PlainDate } from "#lib/domain/plain-date.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";

export const SEAL_DATE_LENGTH = 3;

/** Why three bytes are not a date: a part is missing (00), or there is no such day. */
export type SealDateProblem =
  | { readonly reason: "seal-date-unknown-parts"; readonly parts: readonly DatePart[] }
  | { readonly reason: "seal-date-absurd"; readonly digits: string };

export type DatePart = "month" | "day" | "year";

/** A date as the integer MMDDYYYY in three bytes (Doc 9303-13, 2.3.1): 25 March 1957 is 31 9E F5. */
export function encodeSealDate(date: PlainDate): Uint8Array {
  const { year, month, day } = dateParts(date);
  const number = month * 1_000_000 + day * 10_000 + year;
  return Uint8Array.of(number >> 16, (number >> 8) & 0xff, number & 0xff);
}

/**
 * The date in the three bytes at `at`, which must exist. The header's dates are complete (Doc 9303-13, 2.2): parts that
 * are zero are a problem of their own, and so is a day that does not exist.
 */
export function decodeSealDate(bytes: Uint8Array, at: number): Result<PlainDate, SealDateProblem> {
  const number = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  const parts = {
    month: Math.floor(number / 1_000_000),
    day: Math.floor(number / 10_000) % 100,
    year: number % 10_000,
  };
  const unknown = (["month", "day", "year"] as const).filter((part) => parts[part] === 0);
  if (unknown.length > 0) return problem({ reason: "seal-date-unknown-parts", parts: unknown });
  const date = dateFromParts(parts);
  return date === undefined
    ? problem({ reason: "seal-date-absurd", digits: String(number).padStart(8, "0") })
    : ok(date);
}
