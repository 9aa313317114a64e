import { FilterCheckbox } from "#components/ui/filter-checkbox.tsx";
import { FilterSelect } from "#components/ui/filter-select.tsx";
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
        <FilterSelect
          name="stage"
          label={t("column.status")}
          value={filter.stage}
          options={NOTICE_STAGES.map((stage) => [stage, t(`list.${stage.toLowerCase()}`)])}
          any={t("list.all")}
        />
        <FilterSelect
          name="region"
          label={t("staff.region")}
          value={filter.region}
          options={REGIONS.map((region) => [region, address(`region.${region}`)])}
          any={t("staff.all-regions")}
        />
        <FilterCheckbox name="unconfirmed" label={t("staff.unconfirmed")} checked={filter.unconfirmed} />
        <button type="submit" className="govuk-button govuk-button--secondary">
          {t("filter.submit")}
        </button>
      </form>
    </div>
  );
}
