import { dateFromParts, isPlausible, type PlainDate } from "#lib/domain/plain-date.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { plainDigits } from "#lib/domain/typed-characters.ts";

/** Returns the text posted under a name; empty if there is none. */
export type Posted = (name: string) => string;

/** Why three inputs are not a date: all empty, some empty, no such day, or outside the years 1900-2999. */
export type DateFault = "missing" | "incomplete" | "invalid" | "implausible";

const partsOf = (posted: Posted, name: string): readonly [string, string, string] => {
  const part = (of: string) => plainDigits(posted(`${name}-${of}`)).replace(/\s/g, "");
  return [part("year"), part("month"), part("day")];
};

/** The date of the inputs `name-day`, `name-month` and `name-year`, in digits of any script. */
export function threePartDate(posted: Posted, name: string): Result<PlainDate, DateFault> {
  const parts = partsOf(posted, name);
  if (parts.every((part) => part === "")) return problem("missing");
  if (parts.some((part) => part === "")) return problem("incomplete");
  const [year, month, day] = parts;
  // A year of two digits is not accepted: it would be one of the first century.
  if (!/^\d{4}$/.test(year) || ![month, day].every((part) => /^\d{1,2}$/.test(part)))
    return problem("invalid");
  const date = dateFromParts({ year: Number(year), month: Number(month), day: Number(day) });
  if (date === undefined) return problem("invalid");
  return isPlausible(date) ? ok(date) : problem("implausible");
}

/** The three inputs as one text: empty, YYYY-MM-DD, or the typed text if it is not a date. */
export function threePartText(posted: Posted, name: string): string {
  const [year, month, day] = partsOf(posted, name);
  if (year === "" && month === "" && day === "") return "";
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The values of a date's three inputs; empty for a text without three parts. */
export function threePartValues(name: string, date: string): Readonly<Record<string, string>> {
  const parts =
    /^(?<year>\d{4})-0?(?<month>\d{1,2})-0?(?<day>\d{1,2})$/.exec(date) ??
    /^(?<day>\d{1,4})[-./\s](?<month>\d{1,4})[-./\s](?<year>\d{1,4})$/.exec(date);
  const { day = "", month = "", year = "" } = parts?.groups ?? {};
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}
