import { PageTitle } from "#components/ui/page-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { findWaitingProposals } from "#lib/applications/review/find-proposals.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";

/** What waits for a second officer's signature. */
export default async function Page() {
  const { actor, locale } = await guard("application:read");
  const proposals = await findWaitingProposals(actor);
  const t = translator(locale, "decisions");
  const columns = ["application", "kind", "by", "since", "action"];
  return (
    <>
      <PageTitle locale={locale} title={t("signatures.title")} />
      <h1 className="govuk-heading-l">{t("signatures.title")}</h1>
      <p className="govuk-body">{t("signatures.lead")}</p>
      {proposals.length === 0 ? (
        <p className="govuk-body">{t("signatures.empty")}</p>
      ) : (
        <Table
          caption={t("signatures.caption")}
          captionHidden
          head={columns.map((column) => t(`signatures.${column}`))}
          rows={proposals.map(({ id, applicationId, reference, kind, proposedBy, proposedAt, maySign }) => ({
            id,
            cells: [
              <a className="govuk-link" key="case" href={`/staff/applications/${applicationId}`}>
                {reference}
              </a>,
              t(`signatures.kinds.${kind}`),
              proposedBy.email,
              formatInstant(locale, proposedAt),
              maySign ? (
                <a className="govuk-link" key="sign" href={`/staff/applications/${applicationId}/signature`}>
                  {t("signatures.sign")}
                  <span className="govuk-visually-hidden"> {t("signatures.sign-hidden", { reference })}</span>
                </a>
              ) : (
                t("signatures.other")
              ),
            ],
          }))}
        />
      )}
    </>
  );
}
