import fc from "fast-check";
import { addDays, knownDate, type PlainDate } from "#lib/domain/plain-date.ts";

const daysFrom = (first: PlainDate, max: number) =>
  fc.integer({ min: 0, max: max }).map((days) => addDays(first, days));

/** Dates of four centuries, leap years and century years included. */
export const anyDate: fc.Arbitrary<PlainDate> = daysFrom(knownDate("1800-01-01"), 146_097);

/** Dates for which there is a calendar, far enough from its ends to count some days. */
export const calendarDate: fc.Arbitrary<PlainDate> = daysFrom(knownDate("2019-02-15"), 3_180);

const letters = (min: number, max: number) =>
  fc
    .array(fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"), { minLength: min, maxLength: max })
    .map((list) => list.join(""));

/** A surname or given names in MRZ letters: parts of one or more letters with spaces between. */
export const mrzNames: fc.Arbitrary<string> = fc
  .array(letters(1, 15), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(" "));

/** A document number as an MRZ prints it. */
export const documentNumber: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"), { minLength: 1, maxLength: 9 })
  .map((list) => list.join(""));

/** Three letters of a state. */
export const stateCode: fc.Arbitrary<string> = letters(3, 3);

/** A field of `A-Z 0-9 <`. */
export const mrzField = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"), {
      minLength: length,
      maxLength: length,
    })
    .map((list) => list.join(""));
