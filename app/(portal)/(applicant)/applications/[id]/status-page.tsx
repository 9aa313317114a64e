import type { ReactNode } from "react";
import { AstanaTime } from "#components/ui/astana-time.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Details } from "#components/ui/details.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { Timeline } from "#components/ui/timeline.tsx";
import { describeFrozen } from "#lib/applications/describe-frozen.ts";
import type { OwnApplication } from "#lib/applications/find-application.ts";
import { isWithdrawable } from "#lib/applications/withdraw-application.ts";
import type { Policy } from "#lib/domain/policy.ts";
import type { Payment } from "#lib/payments/find-payment.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { StatusTag } from "../status-tag.tsx";
import { DisputedPayment } from "./disputed-payment.tsx";
import { StatusText } from "./status-text.tsx";
import { timelineItems } from "./timeline-items.ts";

interface Props {
  readonly application: OwnApplication;
  readonly locale: Locale;
  readonly payment: Payment | undefined;
  /** Important notices, shown first. */
  readonly banner: ReactNode;
}

/** The status of a submitted application, the next step and its date. */
export async function StatusPage({ application, locale, payment: fee, banner }: Props) {
  // Until the bank has confirmed the fee, the applicant must not be asked to pay it again.
  const pending = fee?.state.kind === "pending" ? fee.state : undefined;
  const isPaying = pending !== undefined;
  const t = translator(locale, "application");
  const { id, reference, status, policyVersion, paidAt } = application;
  const policy = await policyByVersion(policyVersion);
  const payment = translator(locale, "payment");
  const title = isPaying
    ? payment("pending.title")
    : application.visa?.isRevoked && status === "GRANTED"
      ? translator(locale, "decisions")("revoked.title")
      : textOf(t, `state.${status}.title`);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={title} />
        <BackLink href="/applications" text={t("back-to-list")} />
        {banner}
        <span className="govuk-caption-l">{t("reference", { reference })}</span>
        <h1 className="govuk-heading-l">{title}</h1>
        {pending ? (
          <>
            <p className="govuk-body-l">
              {payment(pending.why === "bank" ? "pending.text" : "pending.unheard")}
            </p>
            <p className="govuk-body">
              {payment("pending.next", { when: formatInstant(locale, pending.nextCheck) })}
            </p>
          </>
        ) : (
          <>
            <p className="govuk-body">
              {application.visa?.isRevoked && status === "GRANTED" ? (
                <Tag colour="red">{translator(locale, "rules")("status.visa.REVOKED")}</Tag>
              ) : (
                <StatusTag status={status} locale={locale} />
              )}
            </p>
            {fee?.held ? (
              <DisputedPayment locale={locale} />
            ) : (
              <StatusText application={application} policy={policy} locale={locale} />
            )}
          </>
        )}
        <h2 className="govuk-heading-m">{t("timeline.title")}</h2>
        <Timeline items={timelineItems(application, policy, locale, isPaying)} />
        <AstanaTime locale={locale} />
        <Declared application={application} policy={policy} locale={locale} />
        {paidAt && (
          <p className="govuk-body">
            <a className="govuk-link" href={`/applications/${id}/pay`}>
              {t("receipt")}
            </a>
            {fee?.state.kind === "paid" && fee.state.receipt && (
              <>
                {" · "}
                <a className="govuk-link" href={`/applications/${id}/receipt.pdf`}>
                  {translator(locale, "fees")("receipt.download")}
                </a>
              </>
            )}
          </p>
        )}
        {(status === "WITHDRAWN" || status === "LAPSED" || status === "REFUSED") && (
          <ButtonLink href="/applications/new">{t("list.start")}</ButtonLink>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={`/applications/${id}/email`}>
            {translator(locale, "jobs")("address.link")}
          </a>
        </p>
        {isWithdrawable(status) && (
          <p className="govuk-body">
            <a className="govuk-link" href={`/applications/${id}/withdraw`}>
              {t("withdraw.link")}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

interface DeclaredProps {
  readonly application: OwnApplication;
  readonly locale: Locale;
  readonly policy: Policy;
}

function Declared({ application, policy, locale }: DeclaredProps) {
  if (application.frozen === undefined) return null;
  return (
    <Details summary={translator(locale, "application")("declared")}>
      {describeFrozen(application.frozen, policy, locale).map((part) => (
        <section key={part.id} aria-labelledby={`declared-${part.id}`}>
          <h3 className="govuk-heading-s" id={`declared-${part.id}`}>
            {part.title}
          </h3>
          <SummaryList rows={part.rows.map(({ label, value }) => ({ key: label, value }))} />
        </section>
      ))}
    </Details>
  );
}
