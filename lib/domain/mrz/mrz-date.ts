import { addDays, dateFromParts, dateParts, isAfter, type PlainDate } from "../plain-date.ts";

/** A date as `YYMMDD`, the form of machine readable zones. */
export const mrzDate = (date: PlainDate): string => date.slice(2).replaceAll("-", "");

/** The birth date printed as `YYMMDD`: the latest matching day not after `today`. Undefined when parts are `<`. */
export function birthDateFrom(printed: string, today: PlainDate): PlainDate | undefined {
  return dateInCentury(printed, today, (date) => !isAfter(date, today));
}

/** The expiry date printed as `YYMMDD`: the latest matching day within fifty years after `today`. */
export function expiryDateFrom(printed: string, today: PlainDate): PlainDate | undefined {
  const limit = addDays(today, Math.round(50 * 365.25));
  return dateInCentury(printed, today, (date) => !isAfter(date, limit));
}

/** A two-digit year matches every century; the latest accepted one is used. */
function dateInCentury(
  printed: string,
  today: PlainDate,
  accepts: (date: PlainDate) => boolean,
): PlainDate | undefined {
  if (!/^\d{6}$/.test(printed)) return undefined;
  const [yy, month, day] = [0, 2, 4].map((at) => Number(printed.slice(at, at + 2))) as [
    number,
    number,
    number,
  ];
  const century = Math.floor(dateParts(today).year / 100) * 100;
  return [century + 100, century, century - 100]
    .map((from) => dateFromParts({ year: from + yy, month, day }))
    .find((date) => date !== undefined && accepts(date));
}
