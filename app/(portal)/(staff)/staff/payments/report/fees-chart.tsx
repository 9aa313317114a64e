import { BarChart } from "#components/charts/bar-chart.tsx";
import { type FeeDay, totalsOf } from "#lib/payments/fee-report.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { periodName } from "./period-name.ts";

interface Props {
  readonly locale: Locale;
  readonly report: readonly FeeDay[];
  /** True if each row is a month. */
  readonly byMonth: boolean;
}

/** The fees of each currency as bars; the numbers are in the table below. */
export function FeesChart({ locale, report, byMonth }: Props) {
  const t = translator(locale, "fees");
  return totalsOf(report).map(({ currency }) => (
    <section className="govuk-!-margin-bottom-6" key={currency}>
      <h2 className="govuk-heading-m">{t(byMonth ? "report.by-month" : "report.by-day", { currency })}</h2>
      <BarChart
        bars={report
          .filter((row) => row.currency === currency)
          .map(({ day, fees }) => ({ key: day, label: periodName(locale, day, byMonth), value: fees }))}
      />
    </section>
  ));
}
