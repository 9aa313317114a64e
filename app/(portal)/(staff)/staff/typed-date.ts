import { dateFromParts, dateParts, isPlausible, type PlainDate } from "#lib/domain/plain-date.ts";

const part = (data: FormData, name: string): number => {
  const text = String(data.get(name) ?? "").trim();
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
};

/** The date typed into three inputs; undefined when there is no such day. */
export function typedDate(data: FormData, name: string): PlainDate | undefined {
  const [day, month, year] = [
    part(data, `${name}-day`),
    part(data, `${name}-month`),
    part(data, `${name}-year`),
  ];
  const date = dateFromParts({ day, month, year });
  return date !== undefined && isPlausible(date) ? date : undefined;
}

/** A date as its three inputs show it. */
export function dateValues(name: string, date: PlainDate): Readonly<Record<string, string>> {
  const { day, month, year } = dateParts(date);
  return { [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year) };
}
