declare const plainDateBrand: unique symbol;

/** A calendar date without time or zone, `YYYY-MM-DD`, years 0001-9999. Text comparison gives calendar order. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

/** The date in `text`, or undefined unless it is exactly `YYYY-MM-DD` of a day that exists. */
export function plainDate(text: string): PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const { year, month, day } = partsOf(text);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as PlainDate;
}

/**
 * The date in a text that has been checked before (stored data, literals).
 * @throws RangeError when it is not a date
 */
export function knownDate(text: string): PlainDate {
  const date = plainDate(text);
  if (date === undefined) throw new RangeError("Not a calendar date");
  return date;
}

/** The date with these parts, or undefined when there is no such day. */
export function dateFromParts({ year, month, day }: DateParts): PlainDate | undefined {
  return plainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Year, month 1-12 and day 1-31 of a date. */
export const dateParts = (date: PlainDate): DateParts => partsOf(date);

/**
 * The date `days` later, or earlier when negative.
 * @throws RangeError outside the years 0001-9999
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The date `months` later, clamped to the month's end: 2026-11-30 + 3 is 2027-02-28 (ruling on R7.3). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  const targetMonth = count - targetYear * 12 + 1;
  return knownDate(
    `${pad(targetYear, 4)}-${pad(targetMonth, 2)}-${pad(Math.min(day, daysInMonth(targetYear, targetMonth)), 2)}`,
  );
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** Whether `a` is earlier than `b`. */
export const isBefore = (a: PlainDate, b: PlainDate): boolean => a < b;

/** Whether `a` is later than `b`. */
export const isAfter = (a: PlainDate, b: PlainDate): boolean => a > b;

/**
 * Whether the date is in the years 1900-2999, like every birth, passport and journey. Typed dates are limited to this
 * range, so that calculations with them stay within the calendar.
 */
export const isPlausible = (date: PlainDate): boolean => date >= "1900-01-01" && date <= "2999-12-31";

/** The earlier of two dates. */
export const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/** The later of two dates. */
export const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/** Day of the week, 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekday = (date: PlainDate): number => ((((dayNumber(date) + 2) % 7) + 7) % 7) + 1;

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const partsOf = (text: string): DateParts => ({
  year: Number(text.slice(0, 4)),
  month: Number(text.slice(5, 7)),
  day: Number(text.slice(8, 10)),
});

/** Days since 1 March of year 0. A year that starts in March has its leap day last, so months need no table. */
function dayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + day - 1;
}

function fromDayNumber(days: number): PlainDate {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((dayOfYear * 5 + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return knownDate(
    `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((marchMonth * 153 + 2) / 5) + 1, 2)}`,
  );
}
