import { notFound } from "next/navigation";
import { DocumentsList } from "#components/invitations/documents-list.tsx";
import { PeopleTable } from "#components/invitations/people-table.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { may } from "#lib/accounts/rights.ts";
import { findCaseGroup } from "#lib/invitations/find-group.ts";
import { dateInAlmaty, todayInAlmaty } from "#lib/platform/clock.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { guard } from "#lib/web/guard.ts";
import { HostFacts } from "../../host-facts.tsx";

interface Props {
  readonly params: Promise<{ group: string }>;
  readonly searchParams: Promise<{ decided?: string | string[] }>;
}

/** The facts for a decision on one request. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await guard("invitation:read");
  const [{ group: id }, { decided }] = await Promise.all([params, searchParams]);
  const group = await findCaseGroup(actor, id);
  if (!group) notFound();
  const t = translator(locale, "invitations");
  const policy = await policyOn(todayInAlmaty());
  const title =
    group.title || t("staff.untitled", { date: formatDate(locale, dateInAlmaty(group.createdAt)) });
  const waits = group.people.some(({ row }) => row.status === "SUBMITTED");
  const count = typeof decided === "string" && /^\d{1,3}$/.test(decided) ? Number(decided) : undefined;
  return (
    <>
      <PageTitle locale={locale} title={title} />
      <BackLink href="/staff/invitations" text={t("staff.back")} />
      {count !== undefined && (
        <NotificationBanner title={translator(locale, "common")("success")} kind="success">
          <p className="govuk-notification-banner__heading">{t("decision.done", { count })}</p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">
          {group.dueOn ? t("person.promised", { date: formatDate(locale, group.dueOn) }) : t("group.caption")}
        </span>
        {title}
      </h1>
      {waits && may(actor, "invitation:decide") && (
        <ButtonLink href={`/staff/invitations/groups/${id}/decision`}>{t("staff.decide")}</ButtonLink>
      )}
      <HostFacts locale={locale} host={group.host} />
      <PeopleTable locale={locale} policy={policy} people={group.people} base="/staff/invitations" />
      <h2 className="govuk-heading-m">{t("group.documents")}</h2>
      <DocumentsList locale={locale} groupId={id} documents={group.documents} />
    </>
  );
}
