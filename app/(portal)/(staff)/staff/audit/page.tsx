import { Pager } from "#components/list/pager.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { pageAddress } from "#lib/platform/lists/view.ts";
import { wrongDate } from "#lib/reports/audit/event-filter.ts";
import { searchAudit } from "#lib/reports/audit/search-audit.ts";
import type { ListProps } from "#lib/web/list-page.ts";
import { EventsTable } from "./events-table.tsx";
import { FilterForm } from "./filter-form.tsx";
import { events } from "./list.ts";

/** The events of the audit, newest first. */
export default async function Page({ searchParams }: ListProps) {
  const { actor, locale, asked, filter, after, view } = await events.open(searchParams);
  const search = await searchAudit(actor, filter, { after });
  const wrong = wrongDate(asked, filter);
  const t = translator(locale, "audit");
  const prefix = wrong ? `${translator(locale, "common")("error-prefix")} ` : "";
  return (
    <>
      <PageTitle locale={locale} title={`${prefix}${t("title")}`} />
      <h1 className="govuk-heading-l">{t("title")}</h1>
      <p className="govuk-body">{t("lead")}</p>
      <FilterForm locale={locale} filter={filter} wrong={wrong} search={search} />
      <EventsTable locale={locale} rows={search.rows} filter={filter} />
      <Pager locale={locale} view={view} next={search.next} texts={{ first: t("first"), next: t("next") }}>
        <a className="govuk-link" href={pageAddress(view, { base: `${view.base}/events.csv` })}>
          {t("csv")}
        </a>
      </Pager>
    </>
  );
}
