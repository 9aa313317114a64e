import { Pager } from "#components/list/pager.tsx";
import { SearchForm } from "#components/list/search-form.tsx";
import { Tabs } from "#components/list/tabs.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { may } from "#lib/accounts/rights.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { listEntries, WATCH_STATES } from "#lib/watch-list/find-entries.ts";
import type { ListProps } from "#lib/web/list-page.ts";
import { EntriesTable } from "./entries-table.tsx";
import { watchList } from "./list.ts";
import { searchAction } from "./search-action.ts";

/** The people on the watch list, the newest entries first. */
export default async function Page({ searchParams }: ListProps) {
  const { actor, locale, asked, filter, after, view } = await watchList.open(searchParams);
  const { rows, next } = await listEntries(actor, filter, { after });
  const t = translator(locale, "watch-list");
  const counts = typeof asked.done === "string" ? /^(\d+)-(\d+)-(\d+)$/.exec(asked.done) : null;
  return (
    <>
      <PageTitle locale={locale} title={t("title")} />
      {counts && (
        <NotificationBanner title={t("done.title")} kind="success">
          <p className="govuk-notification-banner__heading">
            {t("done.imported", {
              added: Number(counts[1]),
              changed: Number(counts[2]),
              unchanged: Number(counts[3]),
            })}
          </p>
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">{t("title")}</h1>
      <p className="govuk-body">{t("lead")}</p>
      <div className="portal-actions">
        {may(actor, "watchlist:edit") && (
          <>
            <ButtonLink href="/staff/watch-list/new">{t("new")}</ButtonLink>
            <ButtonLink href="/staff/watch-list/import" kind="secondary">
              {t("import")}
            </ButtonLink>
          </>
        )}
        <a className="govuk-link govuk-body" href="/staff/watch-list/entries.csv">
          {t("export")}
        </a>
      </div>
      <SearchForm
        locale={locale}
        view={view}
        action={searchAction}
        label={t("search")}
        hint={t("search-hint")}
      />
      <Tabs
        label={t("states.label")}
        tabs={WATCH_STATES.map((state) => ({
          href: `${view.base}?state=${state}`,
          text: t(`states.${state}`),
          isShown: state === filter.state,
        }))}
      />
      <EntriesTable locale={locale} rows={rows} />
      <Pager locale={locale} view={view} next={next} texts={{ next: t("next") }} />
    </>
  );
}
