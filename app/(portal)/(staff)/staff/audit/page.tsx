import { PageTitle } from "#components/ui/page-title.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { readEventFilter } from "#lib/reports/audit/event-filter.ts";
import { searchAudit } from "#lib/reports/audit/search-audit.ts";
import { guard } from "#lib/web/guard.ts";
import { addressOf } from "./address-of.ts";
import { EventsTable } from "./events-table.tsx";
import { FilterForm } from "./filter-form.tsx";

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[]>>>;
}

/** Who did and read what, when and from where; newest first. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("audit:read");
  const asked = await searchParams;
  const { filter, wrong } = readEventFilter(asked);
  const after = typeof asked.after === "string" ? asked.after : undefined;
  const search = await searchAudit(actor, filter, after);
  if (!search) return null;
  const t = translator(locale, "audit");
  const prefix = wrong ? `${translator(locale, "common")("error-prefix")} ` : "";
  return (
    <>
      <PageTitle locale={locale} title={`${prefix}${t("title")}`} />
      <h1 className="govuk-heading-l">{t("title")}</h1>
      <p className="govuk-body">{t("lead")}</p>
      <FilterForm locale={locale} filter={filter} wrong={wrong} search={search} />
      {search.events.length === 0 ? (
        <p className="govuk-body">{t("empty")}</p>
      ) : (
        <EventsTable locale={locale} events={search.events} filter={filter} />
      )}
      <p className="govuk-body portal-actions">
        {after && (
          <a className="govuk-link" href={addressOf("/staff/audit", filter)}>
            {t("first")}
          </a>
        )}
        {search.next && (
          <a className="govuk-link" href={addressOf("/staff/audit", filter, { after: search.next })}>
            {t("next")}
          </a>
        )}
        <a className="govuk-link" href={addressOf("/staff/audit/events.csv", filter)}>
          {t("csv")}
        </a>
      </p>
    </>
  );
}
