import { ListTable } from "#components/list/list-table.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { may } from "#lib/accounts/rights.ts";
import { listStaff, type StaffMember } from "#lib/accounts/staff/list-staff.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { StaffStateTag } from "./staff-state-tag.tsx";
import { WaitingTable } from "./waiting-table.tsx";

interface Props {
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

const doneBefore = ["invited", "withdrawn", "limited", "has-account"] as const;

/** The staff, the invited people, and the state of their accounts. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("staff:read");
  const [asked, staff] = await Promise.all([searchParams, listStaff(actor)]);
  const done = doneBefore.find((key) => key === asked.done);
  const isSuccess = done === "invited" || done === "withdrawn";
  const manages = may(actor, "staff:manage");
  const t = translator(locale, "staff-accounts");
  return (
    <>
      <PageTitle locale={locale} title={t("people.title")} />
      {done && (
        <NotificationBanner
          title={t(isSuccess ? "person.done-title" : "person.problem-title")}
          {...(isSuccess ? { kind: "success" } : {})}
        >
          <p className="govuk-notification-banner__heading">{t(`people.done.${done}`)}</p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">{t("people.title")}</h1>
      {manages && <ButtonLink href="/staff/people/invite">{t("people.invite")}</ButtonLink>}
      <PeopleTable locale={locale} people={staff.people} you={actor.id} />
      <WaitingTable locale={locale} waiting={staff.waiting} manages={manages} />
      <p className="govuk-body">
        {t("people.organisations")}{" "}
        <a className="govuk-link" href="/staff/organisations">
          {t("people.organisations-link")}
        </a>
      </p>
    </>
  );
}

interface TableProps {
  readonly locale: Locale;
  readonly people: readonly StaffMember[];
  readonly you: string;
}

function PeopleTable({ locale, people, you }: TableProps) {
  const t = translator(locale, "staff-accounts");
  return (
    <ListTable
      caption={t("people.title")}
      rows={people}
      columns={[
        {
          head: t("people.email"),
          cell: ({ id, email }) => (
            <span>
              <a className="govuk-link" href={`/staff/people/${id}`}>
                {email}
              </a>
              {id === you && ` ${t("people.you")}`}
            </span>
          ),
        },
        { head: t("people.role"), cell: ({ role }) => t(`role.${role}`) },
        {
          head: t("people.state"),
          cell: ({ disabledAt }) => <StaffStateTag locale={locale} disabled={disabledAt !== null} />,
        },
        { head: t("people.factor"), cell: ({ factor }) => t(`people.factor-state.${factor}`) },
        {
          head: t("people.seen"),
          cell: ({ lastSeenAt }) => (lastSeenAt ? formatInstant(locale, lastSeenAt) : t("people.never")),
        },
        {
          head: t("people.sessions"),
          cell: ({ openSessions }) => ({ content: String(openSessions), numeric: true }),
        },
      ]}
    />
  );
}
