import { type NoticeFilter, sortsOf } from "#lib/arrivals/list-filter.ts";
import type { OwnProperty } from "#lib/arrivals/own-properties.ts";
import type { Translator } from "#lib/platform/i18n/translator.ts";
import { searchAction } from "./actions.ts";

interface Props {
  readonly t: Translator;
  readonly filter: NoticeFilter;
  readonly properties: readonly OwnProperty[];
  /** The filter as a query, without the search. */
  readonly query: string;
}

/** The search, which posts what is personal, and the filter, which stands in the address. */
export function ListControls({ t, filter, properties, query }: Props) {
  return (
    <div className="portal-columns">
      <form action={searchAction}>
        <input type="hidden" name="query" value={query} />
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="search">
            {t("search.label")}
          </label>
          <div id="search-hint" className="govuk-hint">
            {t("search.hint")}
          </div>
          <div className="portal-search">
            <input
              id="search"
              name="search"
              type="search"
              className="govuk-input"
              defaultValue={filter.search}
              maxLength={200}
              aria-describedby="search-hint"
              spellCheck={false}
              autoComplete="off"
            />
            <button type="submit" className="govuk-button govuk-!-margin-bottom-0">
              {t("search.submit")}
            </button>
          </div>
        </div>
        {filter.search !== "" && (
          <p className="govuk-body" role="status">
            {t("search.showing")}{" "}
            <a className="govuk-link" href={`/host/arrivals?${query}`}>
              {t("search.clear")}
            </a>
          </p>
        )}
      </form>
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
