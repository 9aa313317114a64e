import type { PlainDate } from "../plain-date.ts";
import { ok, problem, type Result } from "../result.ts";
import { checkDigit } from "./check-digit.ts";
import { birthDateFrom, expiryDateFrom, mrzDate } from "./mrz-date.ts";
import { splitName } from "./mrz-name.ts";
import { mrzLines, type Sex, sexFrom } from "./passport-mrz.ts";

/** The two formats of a visa's machine readable zone (Doc 9303-7): lines of 44 or of 36 characters. */
export type VisaMrzFormat = "MRV-A" | "MRV-B";

const LINE_LENGTHS = { "MRV-A": 44, "MRV-B": 36 } as const;

/** Characters 1-28 of line 2 are the same in both formats; the rest is optional data. */
const OPTIONAL_FROM = 28;

export type VisaMrz = {
  readonly issuingState: string;
  /** As `mrzName` returns it or the passport prints it; trailing fillers may be left out. */
  readonly nameField: string;
  readonly documentNumber: string;
  readonly nationality: string;
  /** `YYMMDD`, unknown parts `<`. */
  readonly birthDatePrinted: string;
  readonly sex: Sex;
  readonly validUntil: PlainDate;
  readonly optional: string;
};

export type VisaMrzField =
  | "issuing-state"
  | "name"
  | "document-number"
  | "nationality"
  | "birth-date"
  | "optional";

export type VisaMrzFormatProblem = {
  readonly reason: "visa-mrz-unfit";
  readonly field: VisaMrzField;
  /** Length of the field in this format. */
  readonly length: number;
};

/**
 * The two lines of a visa's MRZ (Doc 9303-7, 4.2 and 5.2). A document number of more than nine characters is printed
 * as its first nine. Problem: a field with other characters than `A-Z 0-9 <`, or too long for the format.
 */
export function formatVisaMrz(
  format: VisaMrzFormat,
  visa: VisaMrz,
): Result<readonly [string, string], VisaMrzFormatProblem> {
  const length = LINE_LENGTHS[format];
  const number = visa.documentNumber.slice(0, 9);
  const fields: readonly (readonly [VisaMrzField, string, number, RegExp])[] = [
    ["issuing-state", visa.issuingState, 3, /^[A-Z]+$/],
    ["name", visa.nameField, length - 5, /^[A-Z][A-Z<]*$/],
    ["document-number", number, 9, /^[A-Z0-9<]+$/],
    ["nationality", visa.nationality, 3, /^[A-Z]+$/],
    ["birth-date", visa.birthDatePrinted, 6, /^[0-9<]{6}$/],
    ["optional", visa.optional, length - OPTIONAL_FROM, /^[A-Z0-9<]*$/],
  ];
  const unfit = fields.find(([, text, max, allowed]) => text.length > max || !allowed.test(text));
  if (unfit !== undefined) return problem({ reason: "visa-mrz-unfit", field: unfit[0], length: unfit[2] });

  const paddedNumber = number.padEnd(9, "<");
  const until = mrzDate(visa.validUntil);
  return ok([
    `V<${visa.issuingState.padEnd(3, "<")}${visa.nameField}`.padEnd(length, "<"),
    [
      paddedNumber,
      checkDigit(paddedNumber),
      visa.nationality.padEnd(3, "<"),
      visa.birthDatePrinted,
      checkDigit(visa.birthDatePrinted),
      visa.sex === "X" ? "<" : visa.sex,
      until,
      checkDigit(until),
      visa.optional,
    ]
      .join("")
      .padEnd(length, "<"),
  ]);
}

export type ReadVisaMrz = VisaMrz & {
  readonly format: VisaMrzFormat;
  readonly surname: string;
  readonly givenNames: string;
  readonly birthDate: PlainDate | undefined;
};

export type VisaMrzProblem =
  | { readonly reason: "visa-mrz-shape" }
  | { readonly reason: "visa-mrz-not-a-visa"; readonly documentCode: string }
  | {
      readonly reason: "visa-mrz-check-digit";
      readonly field: "document-number" | "birth-date" | "valid-until";
    }
  | { readonly reason: "visa-mrz-content"; readonly field: "valid-until" | "sex" };

/** Reads a visa's MRZ in either format. Problems: the wrong fields. A visa has no composite check digit. */
export function parseVisaMrz(text: string, today: PlainDate): Result<ReadVisaMrz, readonly VisaMrzProblem[]> {
  const [first, second, ...more] = mrzLines(text);
  const format = first?.length === LINE_LENGTHS["MRV-A"] ? "MRV-A" : "MRV-B";
  const shaped = (line: string | undefined): line is string =>
    line?.length === LINE_LENGTHS[format] && /^[A-Z0-9<]+$/.test(line);
  if (!shaped(first) || !shaped(second) || more.length > 0) return problem([{ reason: "visa-mrz-shape" }]);

  const problems: VisaMrzProblem[] = [];
  if (!first.startsWith("V"))
    problems.push({ reason: "visa-mrz-not-a-visa", documentCode: first.slice(0, 2) });
  for (const [field, from, to] of [
    ["document-number", 0, 9],
    ["birth-date", 13, 19],
    ["valid-until", 21, 27],
  ] as const) {
    if (checkDigit(second.slice(from, to)) !== second.slice(to, to + 1)) {
      problems.push({ reason: "visa-mrz-check-digit", field });
    }
  }
  const validUntil = expiryDateFrom(second.slice(21, 27), today);
  if (validUntil === undefined) problems.push({ reason: "visa-mrz-content", field: "valid-until" });
  const sex = sexFrom(second.slice(20, 21));
  if (sex === undefined) problems.push({ reason: "visa-mrz-content", field: "sex" });
  if (problems.length > 0 || validUntil === undefined || sex === undefined) return problem(problems);

  const birthDatePrinted = second.slice(13, 19);
  return ok({
    format,
    issuingState: unfilled(first.slice(2, 5)),
    nameField: first.slice(5),
    ...splitName(first.slice(5)),
    documentNumber: unfilled(second.slice(0, 9)),
    nationality: unfilled(second.slice(10, 13)),
    birthDatePrinted,
    birthDate: birthDateFrom(birthDatePrinted, today),
    sex,
    validUntil,
    optional: unfilled(second.slice(OPTIONAL_FROM)),
  });
}

const unfilled = (field: string): string => field.replace(/<+$/, "");
