import type { Money } from "#lib/domain/policy.ts";

const digitsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** An amount as typed: 6000 US cents are "60.00". */
export const writeAmount = ({ amount, currency }: Money): string =>
  (amount / 10 ** digitsOf(currency)).toFixed(digitsOf(currency));

/** The minor units of a typed amount; the decimal separator is a comma or a point. Undefined when it is invalid. */
export function readAmount(text: string, currency: string): number | undefined {
  const digits = digitsOf(currency);
  const match = /^(\d{1,9})(?:[.,](\d{1,4}))?$/.exec(text.replace(/[\s\u00a0]/g, ""));
  const [, whole = "", part = ""] = match ?? [];
  if (!match || part.length > digits) return undefined;
  return Number(whole + part.padEnd(digits, "0"));
}
