import { mrzLines, parsePassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import { parseVisaMrz } from "#lib/domain/mrz/visa-mrz.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { passportDifferences, visaDifferences } from "./differences.ts";
import type { VisaFeatures } from "./features.ts";
import { type Findings, nothing } from "./findings.ts";
import { fullLines, type SealedMrz, sealedPart } from "./sealed-mrz.ts";

/** Visa MRZ validation (Doc 9303-7, 9.4, 1): its check digits, then the fields that the seal contains as well. */
export function checkVisa(sealed: SealedMrz, typed: string | undefined, today: PlainDate): Findings {
  if (!parseVisaMrz(fullLines(sealed), today).ok)
    return { found: ["INVALID_VISA_MRZ"], remarks: [{ reason: "sealed-mrz-wrong" }] };
  if (typed === undefined) return nothing;
  const [first, second] = mrzLines(typed);
  // Line 1 has no check digits; an officer who types only line 2 has compared the name by eye.
  const lines: [string, string] = second === undefined ? [sealed.line1, first ?? ""] : [first ?? "", second];
  const printed = parseVisaMrz(lines.join("\n"), today).ok ? sealedPart(lines) : undefined;
  if (printed === undefined || mrzLines(typed).length > 2) return { found: ["INVALID_VISA_MRZ"] };
  const differences = visaDifferences(sealed, printed);
  return { found: differences.length > 0 ? ["SEAL_VISA_MISMATCH"] : [], differences };
}

/** Passport MRZ and passport link validation (Doc 9303-7, 9.4, 2 and 3). */
export function checkPassport(features: VisaFeatures, typed: string, today: PlainDate): Findings {
  const passport = parsePassportMrz(typed, today);
  if (!passport.ok) return { found: ["INVALID_PASSPORT_MRZ"] };
  const differences = passportDifferences(features, passport.value);
  return { found: differences.length > 0 ? ["SEAL_PASSPORT_MISMATCH"] : [], differences };
}
