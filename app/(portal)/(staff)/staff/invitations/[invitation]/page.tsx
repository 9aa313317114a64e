import { notFound } from "next/navigation";
import { caseTimeline } from "#components/invitations/case-timeline.ts";
import { ProblemList } from "#components/invitations/problem-list.tsx";
import { requestRows } from "#components/invitations/request-rows.ts";
import { StatusTag } from "#components/invitations/status-tag.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { Timeline } from "#components/ui/timeline.tsx";
import { may } from "#lib/accounts/rights.ts";
import { invitationTransitions } from "#lib/domain/life-cycles/invitation.ts";
import { findInvitationCase } from "#lib/invitations/find-invitation.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { guard } from "#lib/web/guard.ts";

interface Props {
  readonly params: Promise<{ invitation: string }>;
}

/** One request or invitation for staff. */
export default async function Page({ params }: Props) {
  const { actor, locale } = await guard("invitation:read");
  const { invitation: id } = await params;
  const found = await findInvitationCase(actor, id);
  if (!found) notFound();
  const policy = await policyOn(todayInAlmaty());
  const t = translator(locale, "invitations");
  const { row, problems } = found;
  const title = [row.surname, row.givenNames].filter(Boolean).join(" ");
  const group = row.groupId && `/staff/invitations/groups/${row.groupId}`;
  const waits = row.status === "SUBMITTED";
  return (
    <>
      <PageTitle locale={locale} title={title} />
      <BackLink href={group ?? "/staff/invitations"} text={t(group ? "person.group" : "staff.back")} />
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{`${found.hostName}, ${found.hostNumber}`}</span>
        {title}
      </h1>
      <p className="govuk-body">
        <StatusTag locale={locale} status={row.status} />
      </p>
      {"revoke" in invitationTransitions[row.status] && may(actor, "invitation:decide") && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/staff/invitations/${id}/revoke`}>
            {t("revoke.link")}
          </a>
        </p>
      )}
      {waits && group && may(actor, "invitation:decide") && (
        <ButtonLink href={`${group}/decision?person=${id}`}>{t("staff.decide")}</ButtonLink>
      )}
      {waits && (
        <>
          <h2 className="govuk-heading-m">{t("staff.rules")}</h2>
          {problems.length === 0 ? (
            <p className="govuk-body">{t("staff.rules-good")}</p>
          ) : (
            <ProblemList locale={locale} policy={policy} problems={problems} />
          )}
        </>
      )}
      {row.decision && row.decision.text !== "" && (
        <p className="govuk-inset-text portal-lines">{row.decision.text}</p>
      )}
      {["ISSUED", "USED"].includes(row.status) && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/host/invitations/${id}/invitation.pdf`}>
            {t("person.print")}
          </a>
        </p>
      )}
      <div className="portal-columns">
        <div>
          <h2 className="govuk-heading-m">{t("person.data")}</h2>
          <SummaryList rows={requestRows(locale, policy, row)} />
        </div>
        <div>
          <h2 className="govuk-heading-m">{t("person.history")}</h2>
          <Timeline items={caseTimeline(locale, found)} />
        </div>
      </div>
    </>
  );
}
