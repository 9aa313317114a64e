import { addDays, dateFromParts, dateParts, isAfter, type PlainDate } from "../plain-date.ts";

/** `YYMMDD` of a date, as machine readable zones print it. */
export const mrzDate = (date: PlainDate): string => date.slice(2).replaceAll("-", "");

/** The birth date printed as `YYMMDD`: the latest such day that is not after `today`. Undefined when parts are `<`. */
export function birthDateFrom(printed: string, today: PlainDate): PlainDate | undefined {
  return dateInCentury(printed, today, (date) => !isAfter(date, today));
}

/** The expiry printed as `YYMMDD`: the latest such day within fifty years after `today`. */
export function expiryDateFrom(printed: string, today: PlainDate): PlainDate | undefined {
  const limit = addDays(today, Math.round(50 * 365.25));
  return dateInCentury(printed, today, (date) => !isAfter(date, limit));
}

/** Two digits of a year fit every century; the latest one that is accepted is meant. */
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
