import { BarChart } from "#components/charts/bar-chart.tsx";
import { Table } from "#components/ui/table.tsx";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { type FeeDay, totalsOf } from "#lib/payments/fee-report.ts";
import { formatDate, formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly report: readonly FeeDay[];
}

/** So many bars fit a screen. */
const mostDays = 31;

/** The fees of each currency as bars: of each day, whose numbers stand in the table below, or of each month, with theirs. */
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
    const bars = [...sums].map(([key, value]) => ({ key, label: labelOf(key), value }));
    const title = t(isLong ? "report.by-month" : "report.by-day", { currency });
    return (
      <section className="govuk-!-margin-bottom-6" key={currency}>
        <h2 className="govuk-heading-m">{title}</h2>
        {isLong ? (
          <div className="portal-columns">
            <BarChart bars={bars} />
            <Table
              caption={title}
              captionHidden
              head={[t("report.month"), t("report.fees")]}
              rows={bars.map(({ key, label, value }) => ({
                id: key,
                cells: [label, { content: formatMoney(locale, { amount: value, currency }), numeric: true }],
              }))}
            />
          </div>
        ) : (
          <BarChart bars={bars} />
        )}
      </section>
    );
  });
}
