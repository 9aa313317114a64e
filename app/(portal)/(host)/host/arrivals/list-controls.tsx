import { FilterCheckbox } from "#components/ui/filter-checkbox.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { type NoticeFilter, sortsOf } from "#lib/arrivals/list-filter.ts";
import type { OwnProperty } from "#lib/arrivals/own-properties.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { searchAction } from "./actions.ts";

interface Props {
  readonly locale: Locale;
  readonly filter: NoticeFilter;
  readonly properties: readonly OwnProperty[];
  /** The filter as a query, without the search. */
  readonly query: string;
}

/** The search, which posts what is personal, and the filter, which stands in the address. */
export function ListControls({ locale, filter, properties, query }: Props) {
  const t = translator(locale, "arrivals");
  return (
    <div className="portal-columns">
      <SearchForm
        locale={locale}
        action={searchAction}
        base="/host/arrivals"
        query={query}
        search={filter.search}
        label={t("search.label")}
        hint={t("search.hint")}
      />
      <details className="govuk-details" open={isFiltered(filter) || undefined}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">{t("filter.title")}</span>
        </summary>
        <form className="govuk-details__text portal-filter" method="get" action="/host/arrivals">
          <input type="hidden" name="list" value={filter.list} />
          {filter.search !== "" && <input type="hidden" name="search" value="yes" />}
          {properties.length > 0 && (
            <FilterSelect
              name="property"
              label={t("filter.property")}
              value={filter.propertyId}
              options={properties.map(({ id, name }) => [id, name])}
              any={t("filter.any")}
            />
          )}
          {(["from", "to"] as const).map((end) => (
            <div className="govuk-form-group" key={end}>
              <label className="govuk-label" htmlFor={end}>
                {t(`filter.${end}`)}
              </label>
              <input
                id={end}
                name={end}
                type="date"
                className="govuk-input"
                defaultValue={filter[end] ?? ""}
              />
            </div>
          ))}
          <FilterSelect
            name="sort"
            label={t("filter.sort")}
            value={filter.sort}
            options={sortsOf(filter.list).map((sort) => [sort, t(`sort.${sort}`)] as const)}
          />
          <FilterCheckbox name="late" label={t("filter.late")} checked={filter.lateOnly} />
          <button type="submit" className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
            {t("filter.submit")}
          </button>
        </form>
      </details>
    </div>
  );
}

const isFiltered = ({ propertyId, lateOnly, from, to }: NoticeFilter): boolean =>
  Boolean(propertyId || lateOnly || from || to);
