import type { PassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import type { VisaFeatures } from "./features.ts";
import type { SealedMrz } from "./sealed-mrz.ts";

export type ComparedField =
  | "format"
  | "document-type"
  | "issuing-state"
  | "name"
  | "document-number"
  | "nationality"
  | "birth-date"
  | "sex"
  | "valid-until"
  | "passport-number";

/**
 * A field in which the seal and another machine readable zone differ. Contains both values, which are personal data.
 */
export type Difference = {
  readonly between: "seal-and-visa" | "seal-and-passport";
  readonly field: ComparedField;
  readonly sealed: string;
  readonly found: string;
};

/** Fields by line and position (Doc 9303-7, 4.2.2 and 7.2.2); the check digits follow from them. */
const VISA_FIELDS: readonly (readonly [ComparedField, "line1" | "line2", number, number | undefined])[] = [
  ["document-type", "line1", 0, 2],
  ["issuing-state", "line1", 2, 5],
  ["name", "line1", 5, undefined],
  ["document-number", "line2", 0, 9],
  ["nationality", "line2", 10, 13],
  ["birth-date", "line2", 13, 19],
  ["sex", "line2", 20, 21],
  ["valid-until", "line2", 21, 27],
];

/** The differences between the printed visa and its seal (Doc 9303-7, 9.4, visa MRZ validation). */
export function visaDifferences(sealed: SealedMrz, printed: SealedMrz): readonly Difference[] {
  return differing("seal-and-visa", [
    ["format", sealed.format, printed.format],
    ...VISA_FIELDS.map(([field, line, from, to]): [ComparedField, string, string] => [
      field,
      unfilled(sealed[line].slice(from, to)),
      unfilled(printed[line].slice(from, to)),
    ]),
  ]);
}

/**
 * The differences between the passport and the one for which the visa was granted (Doc 9303-7, 9.4, passport link
 * validation): number and issuing state. The seal contains the holder's nationality, so a passport matches by its state
 * or by its nationality. The birth date is compared too, because a passport with the right number and another holder's
 * face would have to change it.
 */
export function passportDifferences(features: VisaFeatures, passport: PassportMrz): readonly Difference[] {
  const { line2 } = features.mrz;
  const nationality = unfilled(line2.slice(10, 13));
  const state = nationality === passport.nationality ? nationality : passport.issuingState;
  return differing("seal-and-passport", [
    ["passport-number", features.passportNumber, passport.documentNumber],
    ["issuing-state", nationality, state],
    ["birth-date", line2.slice(13, 19), passport.birthDatePrinted],
  ]);
}

const differing = (
  between: Difference["between"],
  pairs: readonly (readonly [ComparedField, string, string])[],
): readonly Difference[] =>
  pairs
    .filter(([, sealed, found]) => sealed !== found)
    .map(([field, sealed, found]) => ({ between, field, sealed, found }));

const unfilled = (text: string): string => text.replace(/<+$/, "");
