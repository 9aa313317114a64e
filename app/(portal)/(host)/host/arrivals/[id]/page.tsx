import { HistoryTimeline } from "#components/arrivals/history-timeline.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { WarningText } from "#components/ui/warning-text.tsx";
import { guestName, noticeRows } from "#lib/arrivals/describe-notice.ts";
import { printedReceiptNumber } from "#lib/arrivals/receipt-number.ts";
import { noticeAllows } from "#lib/domain/life-cycles/arrival-notice.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { formatDate, formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { guard } from "#lib/web/guard.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

/** One notice: its receipt, contents, possible actions and history. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, details } = await guard("arrival:own", (await params).id);
  const { done } = await searchParams;
  const policy = await policyOn(todayInAlmaty());
  const [t, common, rules] = [
    translator(locale, "arrivals"),
    translator(locale, "common"),
    translator(locale, "rules"),
  ];
  const { id, status, receiptNumber, deadline, late, notifiedAt, overdue, workingDaysLeft, warnings } =
    details;
  const isOwed = status === "EXPECTED";
  const justSent = done === "sent" && receiptNumber !== null;
  const title = justSent ? t("notice.sent") : t("notice.title");
  const due = formatDate(locale, deadline);
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={title} />
        <BackLink href="/host/arrivals" text={t("back")} />
        {justSent ? (
          <Panel title={title}>
            {t("notice.sent-number")}
            <br />
            <strong>{printedReceiptNumber(receiptNumber)}</strong>
            <br />
            {notifiedAt && formatInstant(locale, notifiedAt)}
          </Panel>
        ) : (
          <>
            {(done === "known" || done === "amended" || done === "departed" || done === "undone") && (
              <NotificationBanner title={common("important")} kind="success">
                <p className="govuk-notification-banner__heading">{t(`notice.${done}`)}</p>
                {done === "known" && <p className="govuk-body">{t("notice.known-text")}</p>}
              </NotificationBanner>
            )}
            <span className="govuk-caption-l">{guestName(details.notice)}</span>
            <h1 className="govuk-heading-l">{title}</h1>
          </>
        )}
        {late && status !== "UNDONE" && (
          <WarningText label={common("important")}>{t("notice.late", { deadline: due })}</WarningText>
        )}
        {isOwed && (
          <WarningText label={common("important")}>
            {overdue
              ? t("notice.owed-late", { deadline: due })
              : t("notice.owed", { deadline: due, left: t("days-left", { days: workingDaysLeft ?? 0 }) })}
          </WarningText>
        )}
        {warnings.length > 0 && (
          <div className="govuk-inset-text">
            <h2 className="govuk-heading-s">{t("notice.warnings")}</h2>
            <ul className="govuk-list">
              {warnings.map(({ reason }) => (
                <li key={reason}>{rules(`problem.${reason}`)}</li>
              ))}
            </ul>
          </div>
        )}
        {details.confirmedAt && (
          <p className="govuk-body">
            {t("notice.confirmed", { moment: formatInstant(locale, details.confirmedAt) })}
          </p>
        )}
        {justSent && <ButtonLink href={`/host/arrivals/new?like=${id}`}>{t("notice.next")}</ButtonLink>}
        {isOwed && <ButtonLink href={`/host/arrivals/new?guest=${id}`}>{t("notice.now")}</ButtonLink>}
        {receiptNumber && !justSent && (
          <ButtonLink href={`/host/arrivals/${id}/receipt.pdf`}>{t("notice.pdf")}</ButtonLink>
        )}
        <p className="govuk-body portal-actions">
          {justSent && (
            <a className="govuk-link" href={`/host/arrivals/${id}/receipt.pdf`}>
              {t("notice.pdf")}
            </a>
          )}
          {(["amend", "depart", "undo"] as const)
            .filter((event) => noticeAllows(status, event))
            .map((event) => (
              <a key={event} className="govuk-link" href={`/host/arrivals/${id}/${event}`}>
                {t(isOwed ? "notice.undo-expected" : `notice.${event}`)}
              </a>
            ))}
          {!isOwed && (
            <a className="govuk-link" href={`/host/arrivals/new?guest=${id}`}>
              {t("notice.again")}
            </a>
          )}
        </p>
        <SummaryList rows={noticeRows(locale, policy, details)} />
        <h2 className="govuk-heading-m">{t("notice.history")}</h2>
        <HistoryTimeline locale={locale} policy={policy} details={details} />
      </div>
    </div>
  );
}
