import { FilterForm } from "#components/list/filter-form.tsx";
import { FilterSelect } from "#components/list/filter-select.tsx";
import { SearchForm } from "#components/list/search-form.tsx";
import { QUEUE_ASSIGNED, QUEUE_STATES, type QueueFilter } from "#lib/applications/review/queue-filter.ts";
import type { SavedFilter } from "#lib/applications/review/saved-filters.ts";
import { maxFilterNameLength } from "#lib/applications/review/saved-filters.ts";
import { type Policy, PURPOSES } from "#lib/domain/policy.ts";
import { countryName } from "#lib/platform/i18n/country-name.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { ListView } from "#lib/platform/lists/view.ts";
import { dropFilterAction, saveFilterAction, searchAction } from "./queue-actions.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly view: ListView;
  readonly filter: QueueFilter;
  readonly saved: readonly SavedFilter[];
}

type Options = readonly (readonly [value: string, label: string])[];

/** The search, which posts personal data, and the filter, which is in the address and can be saved. */
export function QueueControls({ locale, policy, view, filter, saved }: Props) {
  const t = translator(locale, "queue");
  const rules = translator(locale, "rules");
  const { query } = view;
  const any = ["", t("any")] as const;
  const territories = policy.territories
    .map(({ code }) => [code, countryName(policy, code, locale)] as const)
    .toSorted((a, b) => a[1].localeCompare(b[1], locale));
  const stateName = (state: (typeof QUEUE_STATES)[number]) =>
    state === "OPEN" ? t("state-open") : rules(`status.application.${state}`);
  const selects: readonly (readonly [
    name: keyof Messages["queue"]["label"],
    value: string,
    options: Options,
  ])[] = [
    ["state", filter.state, QUEUE_STATES.map((state) => [state, stateName(state)])],
    [
      "assigned",
      filter.assigned ?? "",
      [any, ...QUEUE_ASSIGNED.map((one) => [one, t(`by.${one}`)] as const)],
    ],
    [
      "purpose",
      filter.purpose ?? "",
      [any, ...PURPOSES.map((one) => [one, rules(`purpose.${one}`)] as const)],
    ],
    ["territory", filter.territory ?? "", [any, ...territories]],
  ];
  return (
    <div className="portal-columns">
      <SearchForm
        locale={locale}
        view={view}
        action={searchAction}
        label={t("search")}
        hint={t("search-hint")}
      />
      <div>
        {saved.length > 0 && (
          <ul className="govuk-list" aria-label={t("kept")}>
            {saved.map(({ id, name, query: savedQuery }) => (
              <li key={id}>
                <form className="portal-kept" action={dropFilterAction}>
                  <input type="hidden" name="query" value={query} />
                  <input type="hidden" name="filter" value={id} />
                  <a className="govuk-link" href={`/staff?${savedQuery}`}>
                    {name}
                  </a>
                  <button type="submit" className="portal-link-button">
                    {t("forget")}
                    <span className="govuk-visually-hidden"> {name}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        )}
        <details className="govuk-details" open={query !== "" || undefined}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{t("filter")}</span>
          </summary>
          <div className="govuk-details__text">
            <FilterForm view={view} submit={t("apply")} isLast>
              {selects.map(([name, value, options]) => (
                <FilterSelect
                  key={name}
                  name={name}
                  label={t(`label.${name}`)}
                  value={value}
                  options={options}
                />
              ))}
            </FilterForm>
            {query !== "" && (
              <form className="govuk-!-margin-top-4" action={saveFilterAction}>
                <input type="hidden" name="query" value={query} />
                <label className="govuk-label" htmlFor="name">
                  {t("keep-name")}
                </label>
                <div className="portal-search">
                  <input
                    id="name"
                    name="name"
                    className="govuk-input govuk-input--width-20"
                    maxLength={maxFilterNameLength}
                    autoComplete="off"
                  />
                  <button
                    type="submit"
                    className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
                  >
                    {t("keep")}
                  </button>
                </div>
              </form>
            )}
          </div>
        </details>
      </div>
    </div>
  );
}
