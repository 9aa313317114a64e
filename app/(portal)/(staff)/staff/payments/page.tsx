import { PageTitle } from "#components/ui/page-title.tsx";
import { findPaymentMatters } from "#lib/payments/find-issues.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { DisputesTable } from "./disputes-table.tsx";
import { IssuesTable } from "./issues-table.tsx";
import { ReturnsTable } from "./returns-table.tsx";

/** Payment issues, returns and disputes. */
export default async function Page() {
  const { actor, locale } = await guard("payment:read");
  const matters = await findPaymentMatters(actor);
  const t = translator(locale, "fees");
  const { open, settled, returns, disputes } = matters;
  return (
    <>
      <PageTitle locale={locale} title={t("staff.title")} />
      <h1 className="govuk-heading-l">{t("staff.title")}</h1>
      <p className="govuk-body">{t("staff.lead")}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/staff/payments/report">
          {t("staff.report")}
        </a>
      </p>
      <h2 className="govuk-heading-m">{t("staff.issues")}</h2>
      <IssuesTable locale={locale} rows={open} caption={t("staff.issues")} empty={t("staff.no-issues")} />
      <h2 className="govuk-heading-m">{t("staff.disputes")}</h2>
      <DisputesTable locale={locale} rows={disputes} />
      <h2 className="govuk-heading-m">{t("staff.returns")}</h2>
      <ReturnsTable locale={locale} rows={returns} />
      {settled.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{t("staff.settled")}</h2>
          <IssuesTable locale={locale} rows={settled} caption={t("staff.settled")} />
        </>
      )}
    </>
  );
}
