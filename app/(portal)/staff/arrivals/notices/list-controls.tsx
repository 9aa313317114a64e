import { SearchForm } from "#components/ui/search-form.tsx";
import { NOTICE_STAGES, type StaffFilter } from "#lib/arrivals/staff-search.ts";
import { REGIONS } from "#lib/domain/address.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { filterQuery } from "./read-filter.ts";
import { searchAction } from "./search-action.ts";

const base = "/staff/arrivals/notices";

interface Props {
  readonly locale: Locale;
  readonly filter: StaffFilter;
}

/** The search, which posts what is personal, and the filter, which stands in the address. */
export function ListControls({ locale, filter }: Props) {
  const [t, address] = [translator(locale, "arrivals"), translator(locale, "address")];
  const stage = (code: (typeof NOTICE_STAGES)[number]) => t(`list.${code.toLowerCase()}`);
  const selects = [
    ["stage", t("column.status"), filter.stage ?? "", NOTICE_STAGES.map((code) => [code, stage(code)])],
    [
      "region",
      t("staff.region"),
      filter.region ?? "",
      REGIONS.map((code) => [code, address(`region.${code}`)]),
    ],
  ] as const;
  return (
    <div className="portal-columns">
      <SearchForm
        locale={locale}
        action={searchAction}
        base={base}
        query={filterQuery(filter).toString()}
        search={filter.search}
        label={t("staff.search")}
        hint={t("staff.search-hint")}
      />
      <form className="portal-filter" method="get" action={base}>
        {filter.search !== "" && <input type="hidden" name="search" value="yes" />}
        {selects.map(([name, label, value, options]) => (
          <div className="govuk-form-group" key={name}>
            <label className="govuk-label" htmlFor={name}>
              {label}
            </label>
            <select id={name} name={name} key={value} defaultValue={value} className="govuk-select">
              <option value="">{t(name === "region" ? "staff.all-regions" : "list.all")}</option>
              {options.map(([code, text]) => (
                <option key={code} value={code}>
                  {text}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div className="govuk-checkboxes govuk-checkboxes--small">
          <div className="govuk-checkboxes__item">
            <input
              id="unconfirmed"
              name="unconfirmed"
              type="checkbox"
              value="yes"
              className="govuk-checkboxes__input"
              defaultChecked={filter.unconfirmed}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor="unconfirmed">
              {t("staff.unconfirmed")}
            </label>
          </div>
        </div>
        <button type="submit" className="govuk-button govuk-button--secondary">
          {t("filter.submit")}
        </button>
      </form>
    </div>
  );
}
