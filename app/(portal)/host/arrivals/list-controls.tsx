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
            <Select
              name="property"
              label={t("filter.property")}
              value={filter.propertyId ?? ""}
              options={[["", t("filter.any")], ...properties.map(({ id, name }) => [id, name] as const)]}
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
          <Select
            name="sort"
            label={t("filter.sort")}
            value={filter.sort}
            options={sortsOf(filter.list).map((sort) => [sort, t(`sort.${sort}`)] as const)}
          />
          <div className="govuk-checkboxes govuk-checkboxes--small">
            <div className="govuk-checkboxes__item">
              <input
                id="late"
                name="late"
                type="checkbox"
                value="yes"
                className="govuk-checkboxes__input"
                defaultChecked={filter.lateOnly}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor="late">
                {t("filter.late")}
              </label>
            </div>
          </div>
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

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Select({ name, label, value, options }: SelectProps) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      <select id={name} name={name} key={value} defaultValue={value} className="govuk-select">
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
