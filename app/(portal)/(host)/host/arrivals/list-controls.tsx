import { FilterCheckbox } from "#components/list/filter-checkbox.tsx";
import { FilterDate } from "#components/list/filter-date.tsx";
import { FilterForm } from "#components/list/filter-form.tsx";
import { FilterSelect } from "#components/list/filter-select.tsx";
import { SearchForm } from "#components/list/search-form.tsx";
import { type NoticeFilter, sortOf, sortsOf } from "#lib/arrivals/list-filter.ts";
import type { OwnProperty } from "#lib/arrivals/own-properties.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { ListView } from "#lib/platform/lists/view.ts";
import { searchAction } from "./search-action.ts";

interface Props {
  readonly locale: Locale;
  readonly view: ListView;
  readonly filter: NoticeFilter;
  readonly properties: readonly OwnProperty[];
}

/** The search, which posts personal data, and the filter, which is in the address. */
export function ListControls({ locale, view, filter, properties }: Props) {
  const t = translator(locale, "arrivals");
  return (
    <div className="portal-columns">
      <SearchForm
        locale={locale}
        view={view}
        action={searchAction}
        label={t("search.label")}
        hint={t("search.hint")}
      />
      <details className="govuk-details" open={isFiltered(filter) || undefined}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">{t("filter.title")}</span>
        </summary>
        <FilterForm
          view={view}
          kept={{ list: filter.list }}
          submit={t("filter.submit")}
          className="govuk-details__text portal-filter"
          isLast
        >
          {properties.length > 0 && (
            <FilterSelect
              name="property"
              label={t("filter.property")}
              value={filter.property}
              options={properties.map(({ id, name }) => [id, name])}
              any={t("filter.any")}
            />
          )}
          <FilterDate name="from" label={t("filter.from")} value={filter.from} />
          <FilterDate name="to" label={t("filter.to")} value={filter.to} />
          <FilterSelect
            name="sort"
            label={t("filter.sort")}
            value={sortOf(filter)}
            options={sortsOf(filter.list).map((sort) => [sort, t(`sort.${sort}`)] as const)}
          />
          <FilterCheckbox name="late" label={t("filter.late")} checked={filter.late} />
        </FilterForm>
      </details>
    </div>
  );
}

const isFiltered = ({ property, late, from, to }: NoticeFilter): boolean =>
  Boolean(property || late || from || to);
