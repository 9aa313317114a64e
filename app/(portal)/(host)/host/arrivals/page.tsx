import { Pager } from "#components/list/pager.tsx";
import { Tabs } from "#components/list/tabs.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { NOTICE_LISTS, type NoticeList } from "#lib/arrivals/list-filter.ts";
import { countLists, listNotices, maxCounted } from "#lib/arrivals/list-notices.ts";
import { ownProperties } from "#lib/arrivals/own-properties.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { pageAddress } from "#lib/platform/lists/view.ts";
import { guard } from "#lib/web/guard.ts";
import type { ListProps } from "#lib/web/list-page.ts";
import { hostNotices } from "./list.ts";
import { ListControls } from "./list-controls.tsx";
import { NoticesTable } from "./notices-table.tsx";

/** The host's guests: expected, overdue, present, departed. */
export default async function Page({ searchParams }: ListProps) {
  const { notifier } = await guard("arrival:own");
  const { locale, filter, after, view } = await hostNotices.open(searchParams);
  const [{ rows, next }, counts, properties] = await Promise.all([
    listNotices(notifier, filter, { after }),
    countLists(notifier),
    ownProperties(notifier),
  ]);
  const t = translator(locale, "arrivals");
  const counted = (list: NoticeList): string => {
    if (list === "all") return "";
    const count = counts[list];
    return count > maxCounted
      ? ` (${t("counted-more", { count: maxCounted })})`
      : ` (${t("counted", { count })})`;
  };
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
      <Tabs
        label={t("lists")}
        tabs={NOTICE_LISTS.map((list) => ({
          href: `${view.base}?list=${list}`,
          text: `${t(`list.${list}`)}${counted(list)}`,
          isShown: list === filter.list,
        }))}
      />
      <ListControls locale={locale} view={view} filter={filter} properties={properties} />
      <h2 className="govuk-heading-m">{t(`list.${filter.list}`)}</h2>
      <NoticesTable
        locale={locale}
        caption={t(`list.${filter.list}`)}
        rows={rows}
        empty={t(view.isNarrowed ? "none-found" : `none.${filter.list}`)}
      />
      <Pager locale={locale} view={view} next={next} />
      <p className="govuk-body portal-actions">
        {t("export.title")}
        {(["csv", "xlsx"] as const).map((format) => (
          <a
            key={format}
            className="govuk-link"
            href={pageAddress(view, { base: `${view.base}/export/${format}` })}
          >
            {t(`export.${format}`)}
          </a>
        ))}
      </p>
    </div>
  );
}
