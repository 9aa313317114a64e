import { SessionTable } from "#components/account/session-table.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList, type SummaryRow } from "#components/ui/summary-list.tsx";
import { accountEmail } from "#lib/accounts/account-email.ts";
import { ownSessions } from "#lib/accounts/own-sessions.ts";
import { may } from "#lib/accounts/rights.ts";
import { type OwnFactor, ownFactor } from "#lib/accounts/second-factor/own-factor.ts";
import { dateInAlmaty } from "#lib/platform/clock.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { closeOthersAction, closeSessionAction } from "./actions.ts";

interface Props {
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

const doneBefore = ["closed", "others", "kept", "recovery"] as const;

/** The signed-in person's password, second factor and sessions. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("account:own");
  const [asked, factor, sessions, email] = await Promise.all([
    searchParams,
    may(actor, "factor:own") ? ownFactor(actor) : undefined,
    ownSessions(actor),
    accountEmail(actor),
  ]);
  const done = doneBefore.find((key) => key === asked.done);
  const t = translator(locale, "staff-accounts");
  const rows: SummaryRow[] = [
    { key: t("security.account"), value: email },
    { key: t("security.role"), value: t(`role.${actor.role}`) },
    {
      key: t("security.password"),
      value: "••••••••••",
      change: {
        href: "/forgot-password",
        text: t("security.password-change"),
        hidden: t("security.password"),
      },
    },
    ...(factor ? factorRows(locale, factor) : []),
  ];
  return (
    <>
      <PageTitle locale={locale} title={t("security.title")} />
      {done && (
        <NotificationBanner title={t("security.done-title")} kind="success">
          <p className="govuk-notification-banner__heading">{t(`security.done.${done}`)}</p>
          {done === "recovery" && (
            <p className="govuk-body">
              {t("security.done.recovery-next", { count: factor?.codesLeft ?? 0 })}
            </p>
          )}
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">{t("security.title")}</h1>
      <SummaryList rows={rows} />
      <SessionTable
        locale={locale}
        caption={t("security.sessions")}
        sessions={sessions}
        close={closeSessionAction}
      />
      <p className="govuk-body">{t("security.sessions-lead")}</p>
      <p className="govuk-body">{t(factor ? "security.terms-staff" : "security.terms-people")}</p>
      {sessions.length > 1 && (
        <form action={closeOthersAction}>
          <button type="submit" className="govuk-button govuk-button--secondary">
            {t("security.close-others")}
          </button>
        </form>
      )}
    </>
  );
}

function factorRows(locale: Locale, { state, since, codesLeft }: OwnFactor): SummaryRow[] {
  const t = translator(locale, "staff-accounts");
  const setUp: SummaryRow = {
    key: t("security.factor"),
    value: since
      ? t("security.factor-enrolled", { date: formatDate(locale, dateInAlmaty(since)) })
      : t(state === "waived" ? "security.factor-waived" : "security.factor-none"),
    change: {
      href: "/account/security/second-factor",
      text: t(since ? "security.factor-replace" : "security.factor-setup"),
      hidden: t("security.factor"),
    },
  };
  if (!since) return [setUp];
  return [
    setUp,
    {
      key: t("security.codes"),
      value: t("security.codes-left", { count: codesLeft }),
      change: {
        href: "/account/security/recovery-codes/renew",
        text: t("security.codes-renew"),
        hidden: t("security.codes"),
      },
    },
  ];
}
