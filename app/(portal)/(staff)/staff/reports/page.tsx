import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { FIGURE_KINDS, readReport } from "#lib/reports/read-figures.ts";
import { guard } from "#lib/web/guard.ts";
import { DaysForm } from "../payments/report/days-form.tsx";
import { readDays } from "../payments/report/read-days.ts";
import { FigureSection } from "./figure-section.tsx";

interface Props {
  readonly searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
}

/** The service's work in figures. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("report:read");
  const asked = await searchParams;
  const days = readDays(asked, todayInAlmaty());
  const { from, to } = days;
  const [report, policy] = await Promise.all([readReport(actor, from, to), policyOn(todayInAlmaty())]);
  const t = translator(locale, "reports");
  const prefix = days.wrong ? `${translator(locale, "common")("error-prefix")} ` : "";
  const { times } = report;
  return (
    <>
      <PageTitle locale={locale} title={`${prefix}${t("title")}`} />
      <h1 className="govuk-heading-l">{t("title")}</h1>
      <p className="govuk-body">{t("lead")}</p>
      <DaysForm locale={locale} days={days} />
      <p className="govuk-body portal-actions">
        {(["csv", "xlsx"] as const).map((format) => (
          <a
            key={format}
            className="govuk-link"
            href={`/staff/reports/figures/${format}?from=${from}&to=${to}`}
          >
            {t(format)}
          </a>
        ))}
        <a className="govuk-link" href={`/staff/payments/report?from=${from}&to=${to}`}>
          {t("fees")}
        </a>
      </p>
      <h2 className="govuk-heading-m">{t("times")}</h2>
      {times ? (
        <SummaryList
          rows={[
            { key: t("decisions"), value: String(times.decisions) },
            { key: t("median"), value: t("hours", { hours: times.median }) },
            { key: t("percentile"), value: t("hours", { hours: times.percentile90 }) },
          ]}
        />
      ) : (
        <p className="govuk-body">{t("empty")}</p>
      )}
      {FIGURE_KINDS.map((kind) => (
        <FigureSection
          key={kind}
          locale={locale}
          policy={policy}
          kind={kind}
          figures={report.figures[kind]}
        />
      ))}
    </>
  );
}
