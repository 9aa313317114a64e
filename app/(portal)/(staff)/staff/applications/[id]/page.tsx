import { notFound } from "next/navigation";
import { BackLink } from "#components/ui/back-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { may } from "#lib/accounts/rights.ts";
import { findCase } from "#lib/applications/review/find-case.ts";
import { mailTrouble } from "#lib/operations/mail-trouble.ts";
import { countryName } from "#lib/platform/i18n/country-name.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { AnswersTable } from "./answers-table.tsx";
import { ChecksTable } from "./checks-table.tsx";
import { Corrections } from "./corrections.tsx";
import { Decision } from "./decision.tsx";
import { DifferencesTable } from "./differences-table.tsx";
import { Documents } from "./documents.tsx";
import { History } from "./history.tsx";
import { InvitationSummary } from "./invitation-summary.tsx";
import { Messages } from "./messages.tsx";
import { Notes } from "./notes.tsx";
import { VisaSection } from "./visa-section.tsx";
import { WaitingProposal } from "./waiting-proposal.tsx";

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ sent?: string | string[] }>;
}

/** The facts for a decision on one application. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await guard("application:read");
  const { id } = await params;
  const found = await findCase(actor, id);
  if (found === undefined) notFound();
  const trouble = await mailTrouble(actor, found.file.id);
  const { file, policy, checked, history } = found;
  const t = translator(locale, "staff");
  const title = t("case.title", { reference: file.reference });
  const { purpose, category } = file.invitation;
  return (
    <>
      <PageTitle locale={locale} title={title} />
      <BackLink href="/staff" text={t("case.back")} />
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">
          {t("case.summary", {
            purpose: translator(locale, "rules")(`purpose.${purpose}`),
            category,
            territory: countryName(policy, checked.declared.territory, locale),
          })}
        </span>
        {title}
      </h1>
      {trouble && (
        <WarningText label={translator(locale, "jobs")("trouble.title")}>
          {translator(locale, "jobs")("trouble.staff", {
            count: trouble.count,
            address: trouble.address,
            when: formatInstant(locale, trouble.since),
          })}
        </WarningText>
      )}
      {(await searchParams).sent === "again" && (
        <NotificationBanner title={translator(locale, "decisions")("resend.title")} kind="success">
          <p className="govuk-notification-banner__heading">
            {translator(locale, "decisions")("resend.done", { email: file.recipient.email })}
          </p>
        </NotificationBanner>
      )}
      <Decision locale={locale} actorId={actor.id} found={found} />
      <WaitingProposal locale={locale} actor={actor} found={found} />
      <VisaSection locale={locale} actor={actor} found={found} />
      <Corrections locale={locale} found={found} />
      <ChecksTable
        locale={locale}
        policy={policy}
        checks={checked.checks}
        listsWatch={may(actor, "watchlist:list")}
      />
      <DifferencesTable locale={locale} differences={checked.differences} />
      <div className="portal-columns portal-case">
        <div className="portal-case__beside">
          <h2 className="govuk-heading-m">{t("case.documents")}</h2>
          <Documents locale={locale} applicationId={file.id} documents={file.documents} />
        </div>
        <div>
          <AnswersTable locale={locale} found={found} />
          <h2 className="govuk-heading-m">{t("case.invitation")}</h2>
          <InvitationSummary locale={locale} policy={policy} invitation={file.invitation} />
        </div>
      </div>
      <Messages locale={locale} found={found} />
      <Notes locale={locale} found={found} />
      <History locale={locale} history={history} />
    </>
  );
}
