import { ListTable } from "#components/list/list-table.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { findWaitingProposals } from "#lib/applications/review/find-proposals.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";

/** The decisions awaiting a second officer's signature. */
export default async function Page() {
  const { actor, locale } = await guard("application:read");
  const proposals = await findWaitingProposals(actor);
  const t = translator(locale, "decisions");
  return (
    <>
      <PageTitle locale={locale} title={t("signatures.title")} />
      <h1 className="govuk-heading-l">{t("signatures.title")}</h1>
      <p className="govuk-body">{t("signatures.lead")}</p>
      <ListTable
        caption={t("signatures.caption")}
        rows={proposals}
        empty={t("signatures.empty")}
        columns={[
          {
            head: t("signatures.application"),
            cell: ({ applicationId, reference }) => (
              <a className="govuk-link" href={`/staff/applications/${applicationId}`}>
                {reference}
              </a>
            ),
          },
          { head: t("signatures.kind"), cell: ({ kind }) => t(`signatures.kinds.${kind}`) },
          { head: t("signatures.by"), cell: ({ proposedBy }) => proposedBy.email },
          { head: t("signatures.since"), cell: ({ proposedAt }) => formatInstant(locale, proposedAt) },
          {
            head: t("signatures.action"),
            cell: ({ maySign, applicationId, reference }) =>
              maySign ? (
                <a className="govuk-link" href={`/staff/applications/${applicationId}/signature`}>
                  {t("signatures.sign")}
                  <span className="govuk-visually-hidden"> {t("signatures.sign-hidden", { reference })}</span>
                </a>
              ) : (
                t("signatures.other")
              ),
          },
        ]}
      />
    </>
  );
}
