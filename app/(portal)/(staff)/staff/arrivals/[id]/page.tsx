import { notFound } from "next/navigation";
import { HistoryTimeline } from "#components/arrivals/history-timeline.tsx";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { may } from "#lib/accounts/rights.ts";
import { guestName, noticeRows } from "#lib/arrivals/describe-notice.ts";
import { maxReasonLength } from "#lib/arrivals/read-reason.ts";
import { readNoticeAsStaff } from "#lib/arrivals/staff-lists.ts";
import { noticeAllows } from "#lib/domain/life-cycles/arrival-notice.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { guard } from "#lib/web/guard.ts";
import { confirmAction, undoAction } from "../actions.ts";

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

/** A host's notice for the migration service: confirm it, amend it, or undo it with a reason. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await guard("arrival:read");
  const details = await readNoticeAsStaff(actor, (await params).id);
  if (!details) notFound();
  const policy = await policyOn(todayInAlmaty());
  const t = translator(locale, "arrivals");
  const { host, status, confirmedAt } = details;
  const decides = may(actor, "arrival:decide");
  const undoable = decides && noticeAllows(status, "undo");
  const { done } = await searchParams;
  return (
    <>
      {!undoable && <PageTitle locale={locale} title={t("notice.title")} />}
      <BackLink href="/staff/arrivals" text={t("staff.back")} />
      {done === "amended" && (
        <NotificationBanner title={translator(locale, "common")("important")} kind="success">
          <p className="govuk-notification-banner__heading">{t("notice.amended")}</p>
        </NotificationBanner>
      )}
      <span className="govuk-caption-l">{guestName(details.notice)}</span>
      <h1 className="govuk-heading-l">{t("notice.title")}</h1>
      <div className="portal-columns">
        <div>
          <SummaryList
            rows={[
              { key: t("field.host"), value: host.name },
              { key: t("field.idNumber"), value: host.idNumber },
              { key: t("field.phone"), value: host.phone },
              { key: t("field.email"), value: host.email },
              ...noticeRows(locale, policy, details),
            ]}
          />
        </div>
        <div>
          {confirmedAt && (
            <p className="govuk-body">
              {t("notice.confirmed", { moment: formatInstant(locale, confirmedAt) })}
            </p>
          )}
          {decides && !confirmedAt && noticeAllows(status, "depart") && (
            <form action={confirmAction}>
              <p className="govuk-hint">{t("staff.confirm-hint")}</p>
              <input type="hidden" name="notice" value={details.id} />
              <button type="submit" className="govuk-button">
                {t("staff.confirm")}
              </button>
            </form>
          )}
          {decides && noticeAllows(status, "amend") && (
            <p className="govuk-body">
              <a className="govuk-link" href={`/staff/arrivals/${details.id}/amend`}>
                {t("form.amend")}
              </a>
            </p>
          )}
          {undoable && (
            <Form
              action={undoAction}
              fields={[
                {
                  kind: "textarea",
                  name: "reason",
                  label: t("undo.reason"),
                  rows: 3,
                  maxLength: maxReasonLength,
                },
              ]}
              texts={formTexts(locale, t("notice.title"), t("undo.submit"))}
              hidden={{ notice: details.id }}
            >
              <h2 className="govuk-heading-m">{t("undo.title")}</h2>
            </Form>
          )}
          <h2 className="govuk-heading-m">{t("notice.history")}</h2>
          <HistoryTimeline locale={locale} policy={policy} details={details} />
        </div>
      </div>
    </>
  );
}
