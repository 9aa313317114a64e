import { notFound } from "next/navigation";
import { SessionTable } from "#components/account/session-table.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { may } from "#lib/accounts/rights.ts";
import { findStaffPerson, type StaffPerson } from "#lib/accounts/staff/find-staff.ts";
import { dateInAlmaty } from "#lib/platform/clock.ts";
import { formatDate, formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { closeStaffSessionAction } from "../actions.ts";
import { StaffStateTag } from "../staff-state-tag.tsx";
import { PersonActions } from "./person-actions.tsx";

interface Props {
  readonly params: Promise<{ person: string }>;
  readonly searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
}

const doneBefore = ["role", "disabled", "enabled", "reset", "signed-out"] as const;
const problems = ["unchanged", "last-supervisor", "yourself", "role-missing"] as const;

/** One member of staff: account, second factor, sessions, and a supervisor's actions. */
export default async function Page({ params, searchParams }: Props) {
  const { actor, locale } = await guard("staff:read");
  const [{ person: id }, asked] = await Promise.all([params, searchParams]);
  const person = await findStaffPerson(actor, id);
  if (!person) notFound();
  const t = translator(locale, "staff-accounts");
  const revokes = may(actor, "session:revoke");
  const done = doneBefore.find((key) => key === asked.done);
  const problem = problems.find((key) => key === asked.problem);
  return (
    <>
      <PageTitle locale={locale} title={t("people.title")} />
      <BackLink href="/staff/people" text={t("person.back")} />
      {done && (
        <NotificationBanner title={t("person.done-title")} kind="success">
          <p className="govuk-notification-banner__heading">{t(`person.done.${done}`)}</p>
        </NotificationBanner>
      )}
      {problem && (
        <NotificationBanner title={t("person.problem-title")}>
          <p className="govuk-notification-banner__heading">{t(`person.problem.${problem}`)}</p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l govuk-!-text-break-word">{person.email}</h1>
      <Facts locale={locale} person={person} />
      {person.sessions.length === 0 ? (
        <>
          <h2 className="govuk-heading-m">{t("person.sessions")}</h2>
          <p className="govuk-body">{t("person.no-sessions")}</p>
        </>
      ) : (
        <SessionTable
          locale={locale}
          caption={t("person.sessions")}
          sessions={person.sessions}
          close={revokes ? closeStaffSessionAction : undefined}
          hidden={{ person: person.id }}
        />
      )}
      {may(actor, "staff:manage") && <PersonActions locale={locale} person={person} />}
    </>
  );
}

function Facts({ locale, person }: { readonly locale: Locale; readonly person: StaffPerson }) {
  const t = translator(locale, "staff-accounts");
  const { factorSince, lastSeenAt } = person;
  return (
    <SummaryList
      rows={[
        { key: t("people.role"), value: t(`role.${person.role}`) },
        {
          key: t("people.state"),
          value: <StaffStateTag locale={locale} disabled={person.disabledAt !== null} />,
        },
        {
          key: t("people.factor"),
          value: factorSince
            ? t("person.factor-since", {
                date: formatDate(locale, dateInAlmaty(factorSince)),
                count: person.codesLeft,
              })
            : t(`people.factor-state.${person.factor}`),
        },
        { key: t("person.since"), value: formatDate(locale, dateInAlmaty(person.createdAt)) },
        {
          key: t("people.seen"),
          value: lastSeenAt ? formatInstant(locale, lastSeenAt) : t("people.never"),
        },
      ]}
    />
  );
}
