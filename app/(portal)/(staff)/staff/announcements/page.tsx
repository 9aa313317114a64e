import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { nameIn } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { listAnnouncements } from "#lib/policy/announcements.ts";
import { guard } from "#lib/web/guard.ts";
import { removeAction } from "./actions.ts";

/** Past, current and future announcements on the start page. */
export default async function Page() {
  const { actor, locale } = await guard("announcement:edit");
  const announcements = await listAnnouncements(actor);
  const today = todayInAlmaty();
  const t = translator(locale, "announcements");
  const stateOf = (from: string, until: string) => {
    if (until < today) return t("states.past");
    return t(from > today ? "states.coming" : "states.now");
  };
  return (
    <>
      <PageTitle locale={locale} title={t("title")} />
      <h1 className="govuk-heading-l">{t("title")}</h1>
      <p className="govuk-body">{t("lead")}</p>
      <ButtonLink href="/staff/announcements/new">{t("new")}</ButtonLink>
      {announcements.length === 0 ? (
        <p className="govuk-body">{t("none")}</p>
      ) : (
        <Table
          caption={t("title")}
          captionHidden
          head={(["text", "from", "until", "state", "action"] as const).map((key) => t(key))}
          rows={announcements.map(({ id, texts, from, until }) => ({
            id,
            cells: [
              <a className="govuk-link" key="text" href={`/staff/announcements/${id}`}>
                {nameIn(locale, texts)}
              </a>,
              formatDate(locale, from),
              formatDate(locale, until),
              stateOf(from, until),
              <form action={removeAction} key="remove">
                <input type="hidden" name="announcement" value={id} />
                <button type="submit" className="portal-link-button">
                  {t("remove")}
                  <span className="govuk-visually-hidden"> {nameIn(locale, texts)}</span>
                </button>
              </form>,
            ],
          }))}
        />
      )}
    </>
  );
}
