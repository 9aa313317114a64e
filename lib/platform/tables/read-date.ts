import { dateFromParts, isPlausible, type PlainDate } from "#lib/domain/plain-date.ts";

const yearFirst = /^(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})$/;
const dayFirst = /^(?<day>\d{1,2})[-./](?<month>\d{1,2})[-./](?<year>\d{4})$/;

/** The day of a text like 2026-11-22, 22.11.2026 or 22/11/2026, in any year. */
export function writtenDate(text: string): PlainDate | undefined {
  const [written = ""] = text.trim().split(/[T\s]/, 1);
  const parts = (yearFirst.exec(written) ?? dayFirst.exec(written.replace(/\.$/, "")))?.groups;
  if (parts === undefined) return undefined;
  return dateFromParts({ year: Number(parts.year), month: Number(parts.month), day: Number(parts.day) });
}

/**
 * A date as people and spreadsheets write it in Kazakhstan: 2026-11-22, 22.11.2026, 22/11/2026, optionally followed by
 * a time. The day comes before the month. Undefined outside the years 1900-2999; a year of two digits is not accepted.
 */
export function readDate(text: string): PlainDate | undefined {
  const date = writtenDate(text);
  return date !== undefined && isPlausible(date) ? date : undefined;
}
