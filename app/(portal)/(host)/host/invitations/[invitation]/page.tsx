import { caseTimeline } from "#components/invitations/case-timeline.ts";
import { ProblemList } from "#components/invitations/problem-list.tsx";
import { requestRows } from "#components/invitations/request-rows.ts";
import { StatusTag } from "#components/invitations/status-tag.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Timeline } from "#components/ui/timeline.tsx";
import { invitationTransitions } from "#lib/domain/life-cycles/invitation.ts";
import type { InvitationCase } from "#lib/invitations/find-invitation.ts";
import { requestFieldLabel } from "#lib/invitations/request/problem-text.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { groundText } from "#lib/policy/ground-text.ts";
import { guard } from "#lib/web/guard.ts";
import { resendAction } from "./actions.ts";

interface Props {
  readonly params: Promise<{ invitation: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** One invitation of a host: its number, its status, and the progress of the guest's application. */
export default async function Page({ params, searchParams }: Props) {
  const [{ invitation: id }, query] = await Promise.all([params, searchParams]);
  const { locale, invitation } = await guard("invitation:own", id);
  const policy = await policyOn(todayInAlmaty());
  const t = translator(locale, "invitations");
  const { row, problems } = invitation;
  const title = [row.surname, row.givenNames].filter(Boolean).join(" ");
  const isEditable = row.status === "DRAFT" || row.status === "RETURNED";
  return (
    <>
      <PageTitle locale={locale} title={title} />
      <BackLink
        href={row.groupId ? `/host/invitations/groups/${row.groupId}` : "/host/invitations"}
        text={t(row.groupId ? "person.group" : "group.back")}
      />
      <Told locale={locale} query={query} email={row.guestEmail ?? ""} />
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        <StatusTag locale={locale} status={row.status} />
      </p>
      {row.number && (
        <InsetText>
          {t("person.number")}: <strong className="portal-mono">{row.number}</strong>
          {row.status === "ISSUED" && !invitation.progress && (
            <>
              <br />
              {t("person.not-used")}
            </>
          )}
        </InsetText>
      )}
      <Reasons locale={locale} found={invitation} />
      {isEditable && problems.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{t("person.problems")}</h2>
          <ProblemList locale={locale} policy={policy} problems={problems} />
        </>
      )}
      <div className="govuk-button-group">
        {isEditable && <ButtonLink href={`/host/invitations/${id}/edit`}>{t("person.edit")}</ButtonLink>}
        {["ISSUED", "USED"].includes(row.status) && (
          <a className="govuk-link" href={`/host/invitations/${id}/invitation.pdf`}>
            {t("person.print")}
          </a>
        )}
        {row.status === "ISSUED" && row.guestEmail && (
          <form action={resendAction}>
            <input type="hidden" name="id" value={id} />
            <button type="submit" className="govuk-button govuk-button--secondary">
              {t("person.resend")}
            </button>
          </form>
        )}
        {"cancel" in invitationTransitions[row.status] && (
          <a className="govuk-link" href={`/host/invitations/${id}/cancel`}>
            {t("person.cancel")}
          </a>
        )}
      </div>
      <h2 className="govuk-heading-m">{t("person.history")}</h2>
      <Timeline items={caseTimeline(locale, invitation)} />
      <h2 className="govuk-heading-m">{t("person.data")}</h2>
      <SummaryList rows={requestRows(locale, policy, row)} />
    </>
  );
}

/** The officer's text to the host. */
function Reasons({ locale, found }: { readonly locale: Locale; readonly found: InvitationCase }) {
  const t = translator(locale, "invitations");
  const { row } = found;
  if (!row.decision || !["RETURNED", "REFUSED", "REVOKED"].includes(row.status)) return null;
  const fields = row.decision.fields as Parameters<typeof requestFieldLabel>[1][];
  return (
    <InsetText>
      {row.decision.ground && (
        <>
          {t("ground")}: {groundText(locale, row.decision.ground)}
          <br />
        </>
      )}
      <span className="portal-lines">{row.decision.text}</span>
      {fields.length > 0 && (
        <>
          <br />
          {t("to-correct")}: {fields.map((field) => requestFieldLabel(locale, field)).join(", ")}
        </>
      )}
    </InsetText>
  );
}

interface ToldProps {
  readonly locale: Locale;
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
  readonly email: string;
}

/** The result of the last action. */
function Told({ locale, query, email }: ToldProps) {
  const t = translator(locale, "invitations");
  const common = translator(locale, "common");
  if (query.mail === "sent" && email) {
    return (
      <NotificationBanner title={common("success")} kind="success">
        <p className="govuk-notification-banner__heading">{t("person.resent", { email })}</p>
      </NotificationBanner>
    );
  }
  const key =
    query.mail === "too-often"
      ? "person.too-often"
      : query.problem === "not-cancelled"
        ? "cancel.not-possible"
        : undefined;
  return key ? (
    <NotificationBanner title={common("important")}>
      <p className="govuk-notification-banner__heading">{t(key)}</p>
    </NotificationBanner>
  ) : null;
}
