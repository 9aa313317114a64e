export type IdNumberKind = "IIN" | "BIN";

export type IdNumberAnswer =
  | { readonly valid: true; readonly number: string; readonly kind: IdNumberKind }
  | {
      readonly valid: false;
      readonly kind: IdNumberKind | null;
      readonly reason: "id-number-length" | "id-number-digits" | "id-number-kind" | "id-number-check-digit";
    };

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

/**
 * Checks whether the text is an IIN (individual) or BIN (entity). Spaces and hyphens are ignored. The birth date in an
 * IIN is not checked, because since 2013 it need not match. The fifth digit tells the kinds apart: in an IIN it is the
 * tens of the day (0-3), in a BIN it is 4-6.
 */
export function idNumber(typed: string): IdNumberAnswer {
  const number = typed.replace(/[\s-]/g, "");
  if (!/^\d*$/.test(number)) return { valid: false, kind: null, reason: "id-number-digits" };
  if (number.length !== 12) return { valid: false, kind: null, reason: "id-number-length" };
  const fifth = Number(number[4]);
  if (fifth > 6) return { valid: false, kind: null, reason: "id-number-kind" };
  const kind = fifth >= 4 ? "BIN" : "IIN";
  if (idCheckDigit(number.slice(0, 11)) !== number[11]) {
    return { valid: false, kind, reason: "id-number-check-digit" };
  }
  return { valid: true, number, kind };
}

/**
 * The check digit for the first eleven digits, or undefined where both weightings give 10: such numbers are not issued.
 */
export function idCheckDigit(stem: string): string | undefined {
  const remainder = (weights: readonly number[]) =>
    weights.reduce((sum, weight, index) => sum + weight * Number(stem[index]), 0) % 11;
  const first = remainder(FIRST_WEIGHTS);
  const digit = first === 10 ? remainder(SECOND_WEIGHTS) : first;
  return digit === 10 ? undefined : String(digit);
}
