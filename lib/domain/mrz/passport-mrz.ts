import type { PlainDate } from "../plain-date.ts";
import { ok, problem, type Result } from "../result.ts";
import { checkDigit } from "./check-digit.ts";
import { birthDateFrom, expiryDateFrom } from "./mrz-date.ts";
import { splitName } from "./mrz-name.ts";

export const SEXES = ["F", "M", "X"] as const;
export type Sex = (typeof SEXES)[number];

/** The contents of a passport's machine readable zone (Doc 9303-4, TD3). */
export type PassportMrz = {
  readonly lines: readonly [string, string];
  readonly documentCode: string;
  readonly issuingState: string;
  /** The printed name field, copied into the visa letter by letter. */
  readonly nameField: string;
  readonly surname: string;
  /** Empty for holders who have only one name. */
  readonly givenNames: string;
  readonly documentNumber: string;
  readonly nationality: string;
  /** As printed, with `<` for unknown parts. */
  readonly birthDatePrinted: string;
  /** Undefined when parts of it are unknown. */
  readonly birthDate: PlainDate | undefined;
  readonly sex: Sex;
  readonly expiry: PlainDate;
  readonly personalNumber: string;
};

export type CheckedField = "document-number" | "birth-date" | "expiry" | "personal-number" | "composite";

export type MrzProblem =
  | { readonly reason: "mrz-line-count"; readonly lines: number }
  | { readonly reason: "mrz-line-length"; readonly line: number; readonly length: number }
  | { readonly reason: "mrz-characters"; readonly line: number; readonly characters: readonly string[] }
  | { readonly reason: "mrz-not-a-passport"; readonly documentCode: string }
  | { readonly reason: "mrz-name-missing" }
  | { readonly reason: "mrz-check-digit"; readonly field: CheckedField }
  | { readonly reason: "mrz-date"; readonly field: "birth-date" | "expiry" }
  | { readonly reason: "mrz-sex"; readonly found: string };

const LINE_LENGTH = 44;

/**
 * Reads the two lines of a passport's machine readable zone as typed, pasted or scanned. Problems: every reason why it
 * cannot be trusted; a wrong check digit names its field, so that the reader knows where to look.
 */
export function parsePassportMrz(text: string, today: PlainDate): Result<PassportMrz, readonly MrzProblem[]> {
  const lines = mrzLines(text);
  const [first, second] = lines;
  if (first === undefined || second === undefined || lines.length > 2) {
    return problem([{ reason: "mrz-line-count", lines: lines.length }]);
  }
  const misshapen = [first, second].flatMap(shapeProblems);
  if (misshapen.length > 0) return problem(misshapen);

  const name = splitName(first.slice(5));
  const birthDatePrinted = second.slice(13, 19);
  const birthDate = birthDateFrom(birthDatePrinted, today);
  const expiry = expiryDateFrom(second.slice(21, 27), today);
  const sex = sexFrom(second.slice(20, 21));

  const problems: MrzProblem[] = [];
  if (!first.startsWith("P"))
    problems.push({ reason: "mrz-not-a-passport", documentCode: first.slice(0, 2) });
  if (name.surname === "") problems.push({ reason: "mrz-name-missing" });
  for (const field of wrongCheckDigits(second)) problems.push({ reason: "mrz-check-digit", field });
  if (birthDate === undefined && !isPartlyUnknown(birthDatePrinted)) {
    problems.push({ reason: "mrz-date", field: "birth-date" });
  }
  if (expiry === undefined) problems.push({ reason: "mrz-date", field: "expiry" });
  if (sex === undefined) problems.push({ reason: "mrz-sex", found: second.slice(20, 21) });
  if (problems.length > 0 || expiry === undefined || sex === undefined) return problem(problems);
  return ok({
    lines: [first, second],
    documentCode: unfilled(first.slice(0, 2)),
    issuingState: unfilled(first.slice(2, 5)),
    nameField: first.slice(5),
    ...name,
    documentNumber: unfilled(second.slice(0, 9)),
    nationality: unfilled(second.slice(10, 13)),
    birthDatePrinted,
    birthDate,
    sex,
    expiry,
    personalNumber: unfilled(second.slice(28, 42)),
  });
}

/** The lines of a pasted text: in capitals, without spaces, `‹` and `«` read as fillers, one run of 88 cut in two. */
export function mrzLines(text: string): readonly string[] {
  const lines = text
    .toUpperCase()
    .replaceAll("«", "<<")
    .replaceAll("‹", "<")
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s/g, ""))
    .filter((line) => line !== "");
  const [only] = lines;
  return lines.length === 1 && only?.length === 2 * LINE_LENGTH
    ? [only.slice(0, LINE_LENGTH), only.slice(LINE_LENGTH)]
    : lines;
}

function shapeProblems(line: string, index: number): MrzProblem[] {
  const found: MrzProblem[] = [];
  if (line.length !== LINE_LENGTH) {
    found.push({ reason: "mrz-line-length", line: index + 1, length: line.length });
  }
  const characters = [...new Set(line.match(/[^A-Z0-9<]/gu) ?? [])];
  if (characters.length > 0) found.push({ reason: "mrz-characters", line: index + 1, characters });
  return found;
}

/** The fields of line 2 whose check digit is wrong (Doc 9303-4, 4.2.2.2). */
function wrongCheckDigits(line: string): CheckedField[] {
  const fields: readonly (readonly [CheckedField, string, string])[] = [
    ["document-number", line.slice(0, 9), line.slice(9, 10)],
    ["birth-date", line.slice(13, 19), line.slice(19, 20)],
    ["expiry", line.slice(21, 27), line.slice(27, 28)],
    ["personal-number", line.slice(28, 42), line.slice(42, 43)],
    ["composite", line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43), line.slice(43, 44)],
  ];
  return fields.filter(([, field, digit]) => !isRight(field, digit)).map(([name]) => name);
}

/** An empty personal number may omit its check digit (Doc 9303-4); no other field may. */
const isRight = (field: string, digit: string): boolean =>
  digit === checkDigit(field) || (digit === "<" && /^<{14}$/.test(field));

/** The sex, or undefined for other characters; `<` means unspecified (Doc 9303-4, 4.2.2.2). */
export const sexFrom = (printed: string): Sex | undefined =>
  printed === "F" || printed === "M" ? printed : printed === "<" ? "X" : undefined;

/** Parts are unknown from the day upwards: `6908<<` lacks the day, whereas `690800` is invalid. */
const isPartlyUnknown = (printed: string): boolean => /^(?:\d{4}|\d\d<<|<<<<)<<$/.test(printed);

const unfilled = (field: string): string => field.replace(/<+$/, "");
