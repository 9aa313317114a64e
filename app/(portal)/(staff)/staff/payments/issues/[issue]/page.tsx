import { notFound } from "next/navigation";
import { Form } from "#components/form/form.tsx";
import { formTexts } from "#components/form/form-texts.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { may } from "#lib/accounts/rights.ts";
import { type FoundIssue, findIssue } from "#lib/payments/find-issues.ts";
import { decisions } from "#lib/payments/settle-issue.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { ApplicationLinks } from "../../application-links.tsx";
import { retryAction, settleAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ issue: string }>;
  readonly searchParams: Promise<{ retried?: string | string[] }>;
}

/** One payment issue: its details, another attempt, and the supervisor's decision. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await guard("payment:read");
  const [{ issue: id }, { retried }] = await Promise.all([params, searchParams]);
  const issue = await findIssue(actor, id);
  if (!issue) notFound();
  const t = translator(locale, "fees");
  const settles = !issue.resolvedAt && may(actor, "payment:oversee");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/staff/payments" text={t("issue.back")} />
        {!settles && <PageTitle locale={locale} title={t("issue.title")} />}
        {retried && !issue.resolvedAt && (
          <NotificationBanner title={translator(locale, "common")("important")}>
            <p className="govuk-notification-banner__heading">{t("issue.retried")}</p>
          </NotificationBanner>
        )}
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">{t("issue.title")}</span>
          {textOf(t, `staff.kinds.${issue.kind}`)}
        </h1>
        <SummaryList rows={factRows(issue, locale)} />
        {settles && (
          <>
            <form action={retryAction}>
              <input type="hidden" name="issue" value={issue.id} />
              <p className="govuk-body">{t("issue.retry-hint")}</p>
              <button type="submit" className="govuk-button govuk-button--secondary">
                {t("issue.retry")}
              </button>
            </form>
            <Decision issue={issue} locale={locale} />
          </>
        )}
      </div>
    </div>
  );
}

function factRows(issue: FoundIssue, locale: Locale) {
  const t = translator(locale, "fees");
  const { eventId, eventType, paymentId, orderId, applications, resolvedAt, resolvedById } = issue;
  const settledBy = t(`issue.settled-by-${resolvedById ? "person" : "portal"}`);
  return [
    { key: t("staff.found"), value: formatInstant(locale, issue.foundAt) },
    { key: t("staff.detail"), value: issue.detail },
    ...(eventId ? [{ key: t("issue.event"), value: `${eventType ?? ""} ${eventId}` }] : []),
    ...(paymentId ? [{ key: t("staff.payment"), value: paymentId }] : []),
    ...(orderId ? [{ key: t("issue.order"), value: orderId }] : []),
    ...(applications.length > 0
      ? [
          {
            key: t("staff.applications"),
            value: <ApplicationLinks locale={locale} applications={applications} />,
          },
        ]
      : []),
    ...(resolvedAt
      ? [
          { key: t("staff.resolved"), value: `${formatInstant(locale, resolvedAt)}. ${settledBy}` },
          ...(resolvedById ? [{ key: t("issue.why"), value: issue.resolution ?? "" }] : []),
        ]
      : []),
  ];
}

function Decision({ issue, locale }: { readonly issue: FoundIssue; readonly locale: Locale }) {
  const t = translator(locale, "fees");
  return (
    <Form
      action={settleAction}
      texts={formTexts(locale, t("issue.title"), t("issue.submit"))}
      hidden={{ issue: issue.id }}
      fields={[
        {
          kind: "radios",
          name: "decision",
          label: t("issue.decision"),
          options: decisions
            .filter((decision) => decision === "settle" || issue.mayReturn)
            .map((decision) => ({
              value: decision,
              label: t(`issue.${decision}`),
              hint: t(`issue.${decision}-hint`),
            })),
        },
        { kind: "textarea", name: "reason", label: t("issue.why"), hint: t("issue.why-hint"), rows: 4 },
      ]}
    >
      <h2 className="govuk-heading-m">{t("issue.decide")}</h2>
    </Form>
  );
}
