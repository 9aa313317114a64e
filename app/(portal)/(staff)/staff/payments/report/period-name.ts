import type { PlainDate } from "#lib/domain/plain-date.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

/** A day of the report, or its month, as text. */
export const periodName = (locale: Locale, day: PlainDate, isMonth: boolean): string =>
  isMonth
    ? new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
        new Date(`${day}T00:00:00Z`),
      )
    : formatDate(locale, day);
