import { addDays, isPlausible, type PlainDate, plainDate } from "#lib/domain/plain-date.ts";

/** The requested days of a report, or the wrong one. */
export interface AskedDays {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly wrong: "from" | "to" | undefined;
}

const usual = 30;
const max = 366;

/** Reads the days from an address; the last thirty when they are missing or wrong. */
export function readDays(
  asked: { readonly from?: unknown; readonly to?: unknown },
  today: PlainDate,
): AskedDays {
  const fallback = { from: addDays(today, 1 - usual), to: today };
  const from = asked.from === undefined ? fallback.from : dayOf(asked.from);
  if (!from) return { ...fallback, wrong: "from" };
  const to = asked.to === undefined ? fallback.to : dayOf(asked.to);
  if (!to || to < from || to > addDays(from, max)) return { ...fallback, wrong: "to" };
  return { from, to, wrong: undefined };
}

function dayOf(text: unknown): PlainDate | undefined {
  const day = typeof text === "string" ? plainDate(text) : undefined;
  return day && isPlausible(day) ? day : undefined;
}
