import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { filterQuery, readFilter } from "#lib/arrivals/list-filter.ts";
import { countLists, listNotices } from "#lib/arrivals/list-notices.ts";
import { ownProperties } from "#lib/arrivals/own-properties.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { rememberedSearch } from "#lib/web/search-cookie.ts";
import { ListControls } from "./list-controls.tsx";
import { ListTabs } from "./list-tabs.tsx";
import { NoticesTable } from "./notices-table.tsx";
import { requireNotifier } from "./notifier.ts";

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** The host's guests: expected, overdue, present, departed. */
export default async function Page({ searchParams }: Props) {
  const { notifier, locale } = await requireNotifier();
  const asked = await searchParams;
  const filter = readFilter(asked, await rememberedSearch("arrivals", asked.search));
  const after = typeof asked.after === "string" ? asked.after : undefined;
  const [page, counts, properties] = await Promise.all([
    listNotices(notifier, filter, { after }),
    countLists(notifier),
    ownProperties(notifier),
  ]);
  const t = translator(locale, "arrivals");
  const query = filterQuery(filter);
  const whole = new URLSearchParams(query);
  if (filter.search !== "") whole.set("search", "yes");
  const isNarrowed = filter.search !== "" || query.size > 1;
  return (
    <div className="portal-wide">
      <PageTitle locale={locale} title={t("title")} />
      <h1 className="govuk-heading-l">{t("title")}</h1>
      <p className="govuk-body">{t("lead")}</p>
      <div className="govuk-button-group">
        <ButtonLink href="/host/arrivals/new">{t("new")}</ButtonLink>
        <a className="govuk-link" href="/host/arrivals/scan">
          {t("scan.title")}
        </a>
        <a className="govuk-link" href="/host/arrivals/import">
          {t("upload")}
        </a>
      </div>
      <ListTabs t={t} current={filter.list} counts={counts} />
      <ListControls locale={locale} filter={filter} properties={properties} query={String(query)} />
      <h2 className="govuk-heading-m">{t(`list.${filter.list}`)}</h2>
      {page.notices.length === 0 ? (
        <p className="govuk-body">{t(isNarrowed ? "none-found" : `none.${filter.list}`)}</p>
      ) : (
        <NoticesTable locale={locale} caption={t(`list.${filter.list}`)} notices={page.notices} />
      )}
      <p className="govuk-body portal-actions">
        {after && (
          <a className="govuk-link" href={`/host/arrivals?${whole}`}>
            {t("first")}
          </a>
        )}
        {page.next && (
          <a className="govuk-link" href={`/host/arrivals?${whole}&after=${page.next}`}>
            {t("next")}
          </a>
        )}
      </p>
      <p className="govuk-body portal-actions">
        {t("export.title")}
        {(["csv", "xlsx"] as const).map((format) => (
          <a key={format} className="govuk-link" href={`/host/arrivals/export/${format}?${whole}`}>
            {t(`export.${format}`)}
          </a>
        ))}
      </p>
    </div>
  );
}
