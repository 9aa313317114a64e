import { BackLink } from "#components/ui/back-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { feeReport, monthsOf } from "#lib/payments/fee-report.ts";
import { countOpenIssues } from "#lib/payments/find-issues.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { DaysForm } from "./days-form.tsx";
import { FeesChart } from "./fees-chart.tsx";
import { FeesTable } from "./fees-table.tsx";
import { readDays } from "./read-days.ts";

interface Props {
  readonly searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
}

/** For a longer period the page shows months; the downloadable tables have every day. */
const maxDays = 31;

/** The fees of each day, or of each month, in each currency. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("report:read");
  const asked = await searchParams;
  const days = readDays(asked, todayInAlmaty());
  const { from, to } = days;
  const [report, differences] = await Promise.all([feeReport(actor, from, to), countOpenIssues(actor)]);
  const byMonth = new Set(report.map(({ day }) => day)).size > maxDays;
  const lines = byMonth ? monthsOf(report) : report;
  const t = translator(locale, "fees");
  const title = t("report.title");
  const prefix = days.wrong ? `${translator(locale, "common")("error-prefix")} ` : "";
  return (
    <>
      <PageTitle locale={locale} title={`${prefix}${title}`} />
      <BackLink href="/staff/payments" text={t("issue.back")} />
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{t("report.lead")}</p>
      <DaysForm locale={locale} days={days} />
      <p className="govuk-body">{t("report.differences", { count: differences })}</p>
      <p className="govuk-body portal-actions">
        {(["csv", "xlsx"] as const).map((format) => (
          <a
            key={format}
            className="govuk-link"
            href={`/staff/payments/report/days/${format}?from=${from}&to=${to}`}
          >
            {t(`report.${format}`)}
          </a>
        ))}
      </p>
      {report.length === 0 ? (
        <p className="govuk-body">{t("report.empty")}</p>
      ) : (
        <>
          <FeesChart locale={locale} report={lines} byMonth={byMonth} />
          <FeesTable locale={locale} report={lines} byMonth={byMonth} />
        </>
      )}
    </>
  );
}
