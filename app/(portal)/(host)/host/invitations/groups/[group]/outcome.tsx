import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

export type GroupQuery = Readonly<Record<string, string | string[] | undefined>>;

interface Props {
  readonly locale: Locale;
  readonly query: GroupQuery;
  readonly dueOn: PlainDate | undefined;
}

const counts = ["added", "updated", "kept", "faulty"] as const;

/** The result of the last action, from the counts in the address. */
export function Outcome({ locale, query, dueOn }: Props) {
  const t = translator(locale, "invitations");
  const common = translator(locale, "common");
  const number = (name: string): number | undefined => {
    const value = query[name];
    return typeof value === "string" && /^\d{1,4}$/.test(value) ? Number(value) : undefined;
  };
  const imported = Object.fromEntries(counts.map((name) => [name, number(name)]));
  const sent = number("sent");
  if (counts.every((name) => imported[name] !== undefined)) {
    return (
      <NotificationBanner title={common("success")} kind="success">
        <p className="govuk-notification-banner__heading">{t("group.imported")}</p>
        <p className="govuk-body">{t("group.imported-counts", imported as Record<string, number>)}</p>
      </NotificationBanner>
    );
  }
  if (sent !== undefined) {
    return (
      <NotificationBanner title={common("success")} kind="success">
        <p className="govuk-notification-banner__heading">{t("group.sent", { count: sent })}</p>
        {dueOn && <p className="govuk-body">{t("group.sent-text", { date: formatDate(locale, dueOn) })}</p>}
      </NotificationBanner>
    );
  }
  if (query.saved === "1") {
    return (
      <NotificationBanner title={common("success")} kind="success">
        <p className="govuk-notification-banner__heading">{t("group.saved")}</p>
      </NotificationBanner>
    );
  }
  if (typeof query.problem !== "string") return null;
  const key = query.problem === "not-in-status" ? "group.changed" : "group.nothing-to-send";
  return (
    <NotificationBanner title={common("important")}>
      <p className="govuk-notification-banner__heading">{t(key)}</p>
    </NotificationBanner>
  );
}
