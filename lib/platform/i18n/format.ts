import type { PlainDate } from "#lib/domain/plain-date.ts";
import { timeZone } from "../clock.ts";
import { type Locale, languages, perLocale } from "./locale.ts";

const dateFormats = perLocale((locale) => dateFormat(locale, { dateStyle: "long", timeZone: "UTC" }));
const instantFormats = perLocale((locale) =>
  dateFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone }),
);

/** A calendar date in the language: 22 November 2026. */
export const formatDate = (locale: Locale, date: PlainDate): string =>
  withoutYearWord(dateFormats[locale].format(new Date(`${date}T00:00:00Z`)));

/** An instant in Astana time. */
export const formatInstant = (locale: Locale, instant: Date): string =>
  withoutYearWord(instantFormats[locale].format(instant));

/** Russian dates end in "г.", which would double the full stop of a sentence. */
const withoutYearWord = (date: string): string => date.replace(/[\s\u00a0]г\.(?=\s|,|$)/u, "");

/** An amount in minor units in the language: 6000 USD → 60.00 US dollars. */
export function formatMoney(
  locale: Locale,
  { amount, currency }: { amount: number; currency: string },
): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "code" });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** Creating a formatter costs more than the rest of a page, so each is created once. */
const listFormats = {
  conjunction: perLocale((locale) => new Intl.ListFormat(languages[locale].formats, { type: "conjunction" })),
  disjunction: perLocale((locale) => new Intl.ListFormat(languages[locale].formats, { type: "disjunction" })),
  // Intl's list without a conjunction has no commas in Kazakh and Russian.
  plain: perLocale(() => ({ format: (items: readonly string[]) => items.join(", ") })),
};

/** A list as text: "a, b and c", "a, b or c", or without a conjunction ("plain"). */
export const formatList = (
  locale: Locale,
  items: readonly string[],
  type: keyof typeof listFormats = "conjunction",
): string => listFormats[type][locale].format(items);

/** Some browsers lack the Kazakh months and write "M11"; then the date is in digits, in the country's order. */
function dateFormat(locale: Locale, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { formats, fallback } = languages[locale];
  const format = new Intl.DateTimeFormat(formats, style);
  return /M\d/.test(format.format(0))
    ? new Intl.DateTimeFormat(fallback, { ...style, dateStyle: "short" })
    : format;
}
