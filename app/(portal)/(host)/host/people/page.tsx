import { ButtonLink } from "#components/ui/button-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { type Colleague, listPeople, type WaitingInvite } from "#lib/accounts/organisations/list-people.ts";
import { memberMay } from "#lib/accounts/rights.ts";
import { dateInAlmaty } from "#lib/platform/clock.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { cancelInviteAction } from "./actions.ts";

interface Props {
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

const doneBefore = ["invited", "changed", "removed"] as const;

/** The organisation's members and invited colleagues, for managers with actions. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale, member } = await guard("organisation:own");
  const { colleagues, waiting } = await listPeople(actor);
  const asked = (await searchParams).done;
  const done = doneBefore.find((key) => key === asked);
  const t = translator(locale, "organisation");
  const manages = memberMay(member.role, "people:manage");
  return (
    <>
      <PageTitle locale={locale} title={t("people.title")} />
      {done && (
        <NotificationBanner title={translator(locale, "common")("success")} kind="success">
          <p className="govuk-notification-banner__heading">{t(`people.done.${done}`)}</p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">{t("people.title")}</h1>
      <p className="govuk-body">{t("people.intro")}</p>
      {manages && <ButtonLink href="/host/people/invite">{t("people.invite")}</ButtonLink>}
      <Colleagues locale={locale} colleagues={colleagues} manages={manages} />
      {waiting.length > 0 && <Waiting locale={locale} waiting={waiting} manages={manages} />}
      <p className="govuk-body">
        <a className="govuk-link" href="/host/people/leave">
          {t("people.leave")}
        </a>
      </p>
    </>
  );
}

interface ListProps {
  readonly locale: Locale;
  readonly manages: boolean;
}

function Colleagues({
  locale,
  colleagues,
  manages,
}: ListProps & { readonly colleagues: readonly Colleague[] }) {
  const t = translator(locale, "organisation");
  return (
    <Table
      caption={t("people.colleagues")}
      head={(["email", "role", "since", ...(manages ? (["action"] as const) : [])] as const).map((key) =>
        t(`people.${key}`),
      )}
      rows={colleagues.map(({ userId, email, role, own, since }) => ({
        id: userId,
        cells: [
          own ? t("people.you", { email }) : email,
          t(`role.${role}`),
          formatDate(locale, dateInAlmaty(since)),
          ...(manages
            ? [
                <a key="change" className="govuk-link" href={`/host/people/${userId}`}>
                  {translator(locale, "common")("change")}
                  <span className="govuk-visually-hidden"> {email}</span>
                </a>,
              ]
            : []),
        ],
      }))}
    />
  );
}

function Waiting({ locale, waiting, manages }: ListProps & { readonly waiting: readonly WaitingInvite[] }) {
  const t = translator(locale, "organisation");
  return (
    <Table
      caption={t("people.waiting")}
      head={(["email", "role", "until", ...(manages ? (["action"] as const) : [])] as const).map((key) =>
        t(`people.${key}`),
      )}
      rows={waiting.map(({ id, email, role, expiresAt }) => ({
        id,
        cells: [
          email,
          t(`role.${role}`),
          formatDate(locale, dateInAlmaty(expiresAt)),
          ...(manages
            ? [
                <form key="cancel" action={cancelInviteAction}>
                  <input type="hidden" name="inviteId" value={id} />
                  <button
                    type="submit"
                    className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
                  >
                    {t("people.cancel")}
                    <span className="govuk-visually-hidden"> {email}</span>
                  </button>
                </form>,
              ]
            : []),
        ],
      }))}
    />
  );
}
