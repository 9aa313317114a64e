import { plainDigits } from "./typed-characters.ts";

/**
 * A phone number in the form in which it is stored: `+` and digits (ITU-T E.164: at most 15). Numbers of Kazakhstan may
 * begin with 8 or with the ten digits alone. Undefined when it is invalid.
 */
export function phoneOf(typed: string): string | undefined {
  const text = plainDigits(typed)
    .normalize("NFKC")
    .replace(/[\s().\p{Pd}]/gu, "");
  const [, plus, digits = ""] = /^(\+?)(\d{10,15})$/.exec(text) ?? [];
  if (digits === "") return undefined;
  if (plus) return `+${digits}`;
  if (digits.length === 11 && digits.startsWith("8")) return `+7${digits.slice(1)}`;
  return digits.length === 10 ? `+7${digits}` : `+${digits}`;
}
