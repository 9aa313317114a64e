import { BarChart } from "#components/charts/bar-chart.tsx";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { type FeeDay, totalsOf } from "#lib/payments/fee-report.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly report: readonly FeeDay[];
}

/** So many bars fit a screen. */
const mostDays = 31;

/** The fees of each currency as bars: of each day, or of each month where there are many days. */
export function FeesChart({ locale, report }: Props) {
  const t = translator(locale, "fees");
  const days = new Set(report.map(({ day }) => day));
  const isLong = days.size > mostDays;
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const labelOf = (key: string) =>
    isLong ? month.format(new Date(`${key}-01T00:00:00Z`)) : formatDate(locale, key as PlainDate);
  return totalsOf(report).map(({ currency }) => {
    const sums = new Map<string, number>();
    for (const row of report) {
      const key = isLong ? row.day.slice(0, 7) : row.day;
      if (row.currency === currency) sums.set(key, (sums.get(key) ?? 0) + row.fees);
    }
    return (
      <section key={currency}>
        <h2 className="govuk-heading-m">{t(isLong ? "report.by-month" : "report.by-day", { currency })}</h2>
        <BarChart bars={[...sums].map(([key, value]) => ({ key, label: labelOf(key), value }))} />
      </section>
    );
  });
}
