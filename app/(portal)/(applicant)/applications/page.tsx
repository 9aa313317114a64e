import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { type ListedApplication, listApplications } from "#lib/applications/list-applications.ts";
import { formatDate, formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { StatusTag } from "./status-tag.tsx";

/** The applicant's account: the applications with their status, and a link for a new one. */
export default async function Page() {
  const { actor, locale } = await guard("application:own");
  const applications = await listApplications(actor);
  const t = translator(locale, "application");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("list.title")} />
        <h1 className="govuk-heading-l">{t("list.title")}</h1>
        <p className="govuk-body">{t("list.intro")}</p>
        <ButtonLink href="/applications/new">{t("list.start")}</ButtonLink>
        {applications.filter(({ status }) => status === "SUBMITTED").length > 1 && (
          <p className="govuk-body">
            <a className="govuk-link" href="/applications/pay">
              {translator(locale, "fees")("family.link-list")}
            </a>
          </p>
        )}
        {applications.length === 0 && <p className="govuk-body">{t("list.empty")}</p>}
        {applications.map((application) => (
          <Card key={application.id} application={application} locale={locale} />
        ))}
      </div>
    </div>
  );
}

function Card({ application, locale }: { readonly application: ListedApplication; readonly locale: Locale }) {
  const t = translator(locale, "application");
  const { id, reference, status, name, purpose, savedAt, promisedOn } = application;
  const waiting = status === "PAID" || status === "IN_REVIEW";
  return (
    <section className="govuk-summary-card" aria-labelledby={`card-${id}`}>
      <div className="govuk-summary-card__title-wrapper">
        <h2 className="govuk-summary-card__title" id={`card-${id}`}>
          <a className="govuk-link" href={`/applications/${id}`}>
            {t("reference", { reference })}
          </a>
        </h2>
        <StatusTag status={status} locale={locale} />
      </div>
      <div className="govuk-summary-card__content">
        <p className="govuk-body govuk-!-margin-bottom-1">{name ?? t("list.no-name")}</p>
        {purpose && (
          <p className="govuk-body govuk-!-margin-bottom-1">
            {translator(locale, "rules")(`purpose.${purpose}`)}
          </p>
        )}
        <p className="govuk-hint govuk-!-margin-bottom-3">
          {waiting && promisedOn
            ? t("list.promised", { date: formatDate(locale, promisedOn) })
            : t("list.saved", { when: formatInstant(locale, savedAt) })}
        </p>
      </div>
    </section>
  );
}
