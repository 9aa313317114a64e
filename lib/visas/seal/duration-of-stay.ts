/** The permitted stay (Doc 9303-7, 9.1.3, Table 1). */
export type DurationOfStay =
  /** The visa's last day is the last day of the stay. */
  | { readonly kind: "until-valid-until" }
  /** The border officer decides. */
  | { readonly kind: "decided-at-entry" }
  /** Transit without entry. */
  | { readonly kind: "no-entry" }
  /** Days, months and years from entry, added together; 0-255 each. */
  | { readonly kind: "period"; readonly days: number; readonly months: number; readonly years: number };

/** The three bytes of a duration, or undefined when a number is out of range or the triple has another meaning. */
export function encodeStay(stay: DurationOfStay): Uint8Array | undefined {
  if (stay.kind === "until-valid-until") return Uint8Array.of(0, 0, 0);
  if (stay.kind === "decided-at-entry") return Uint8Array.of(255, 255, 255);
  if (stay.kind === "no-entry") return Uint8Array.of(254, 254, 254);
  const numbers = [stay.days, stay.months, stay.years];
  const fits = numbers.every((number) => Number.isInteger(number) && number >= 0 && number <= 255);
  const bytes = Uint8Array.from(numbers);
  return fits && decodeStay(bytes).kind === "period" ? bytes : undefined;
}

/** The meaning of three bytes; every triple has one. */
export function decodeStay(bytes: Uint8Array): DurationOfStay {
  const [days = 0, months = 0, years = 0] = bytes;
  const allAre = (value: number) => [days, months, years].every((number) => number === value);
  if (allAre(0)) return { kind: "until-valid-until" };
  if (allAre(255)) return { kind: "decided-at-entry" };
  if (allAre(254)) return { kind: "no-entry" };
  return { kind: "period", days, months, years };
}
