import { type MrzProblem, parsePassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { ok, type Result } from "#lib/domain/result.ts";
import type { TypedNotice } from "./fields.ts";

/** More than two lines with all the spaces that a scanner or an editor might add. */
export const maxMrzLength = 500;

/** The holder's data from a passport's two lines, with their check digits verified (Doc 9303-4). */
export function mrzPrefill(
  typed: string,
  today: PlainDate,
): Result<Partial<TypedNotice>, readonly MrzProblem[]> {
  const read = parsePassportMrz(typed.slice(0, maxMrzLength), today);
  if (!read.ok) return read;
  const { surname, givenNames, sex, birthDate, nationality, documentNumber, expiry } = read.value;
  return ok({
    surname,
    givenNames,
    sex,
    birthDate: birthDate ?? "",
    nationality,
    passportNumber: documentNumber,
    passportExpiresOn: expiry,
  });
}
