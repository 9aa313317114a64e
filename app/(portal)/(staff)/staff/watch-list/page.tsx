import { ButtonLink } from "#components/ui/button-link.tsx";
import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { SubNavigation } from "#components/ui/sub-navigation.tsx";
import { may } from "#lib/accounts/rights.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { listEntries, WATCH_STATES } from "#lib/watch-list/find-entries.ts";
import { guard } from "#lib/web/guard.ts";
import { rememberedSearch } from "#lib/web/search-cookie.ts";
import { searchAction } from "./actions.ts";
import { EntriesTable } from "./entries-table.tsx";

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Everybody whom the service looks out for, the newest entries first. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("watchlist:list");
  const asked = await searchParams;
  const state = WATCH_STATES.find((one) => one === asked.state) ?? "in-force";
  const search = await rememberedSearch("watch-list", asked.search);
  const after = typeof asked.after === "string" ? asked.after : undefined;
  const { entries, next } = await listEntries(actor, { state, search }, after);
  const t = translator(locale, "watch-list");
  const here = `/staff/watch-list?state=${state}${search === "" ? "" : "&search=yes"}`;
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
        action={searchAction}
        base="/staff/watch-list"
        query={`state=${state}`}
        search={search}
        label={t("search")}
        hint={t("search-hint")}
      />
      <div className="portal-tabs">
        <SubNavigation
          label={t("states.label")}
          path={`/staff/watch-list?state=${state}`}
          items={WATCH_STATES.map((one) => ({
            href: `/staff/watch-list?state=${one}`,
            text: t(`states.${one}`),
          }))}
        />
      </div>
      {entries.length === 0 ? (
        <p className="govuk-body">{t("none")}</p>
      ) : (
        <EntriesTable locale={locale} entries={entries} />
      )}
      <p className="govuk-body portal-actions">
        {after && (
          <a className="govuk-link" href={here}>
            {t("first")}
          </a>
        )}
        {next && (
          <a className="govuk-link" href={`${here}&after=${next}`}>
            {t("next")}
          </a>
        )}
      </p>
    </>
  );
}
