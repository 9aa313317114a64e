import { noticeColours } from "#components/arrivals/notice-colours.ts";
import { FilterCheckbox } from "#components/list/filter-checkbox.tsx";
import { FilterForm } from "#components/list/filter-form.tsx";
import { FilterSelect } from "#components/list/filter-select.tsx";
import { ListTable } from "#components/list/list-table.tsx";
import { Pager } from "#components/list/pager.tsx";
import { SearchForm } from "#components/list/search-form.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { guestName } from "#lib/arrivals/describe-notice.ts";
import { NOTICE_STAGES, type StaffNotice, searchNotices } from "#lib/arrivals/staff-search.ts";
import { REGIONS } from "#lib/domain/address.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import type { ListProps } from "#lib/web/list-page.ts";
import { Parts } from "../parts.tsx";
import { staffNotices } from "./list.ts";
import { searchAction } from "./search-action.ts";

/** The notices of all hosts, the latest arrivals first; by status, region, or person. */
export default async function Page({ searchParams }: ListProps) {
  const { actor, locale, filter, after, view } = await staffNotices.open(searchParams);
  const { rows, next } = await searchNotices(actor, filter, { after });
  const [t, address] = [translator(locale, "arrivals"), translator(locale, "address")];
  return (
    <>
      <PageTitle locale={locale} title={t("staff.all")} />
      <h1 className="govuk-heading-l">{t("staff.title")}</h1>
      <Parts locale={locale} path={view.base} />
      <div className="portal-columns">
        <SearchForm
          locale={locale}
          view={view}
          action={searchAction}
          label={t("staff.search")}
          hint={t("staff.search-hint")}
        />
        <FilterForm view={view} submit={t("filter.submit")}>
          <FilterSelect
            name="stage"
            label={t("column.status")}
            value={filter.stage}
            options={NOTICE_STAGES.map((stage) => [stage, textOf(t, `list.${stage.toLowerCase()}`)])}
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
        </FilterForm>
      </div>
      <ListTable
        caption={t("staff.all")}
        rows={rows}
        empty={t("none-found")}
        columns={[
          { head: t("column.arrival"), cell: ({ arrivalOn }) => formatDate(locale, arrivalOn) },
          { head: t("column.guest"), cell: (notice) => <Guest locale={locale} notice={notice} /> },
          {
            head: t("column.passport"),
            cell: ({ passportNumber, nationality }) => `${passportNumber} (${nationality})`,
          },
          { head: t("staff.host"), cell: ({ host }) => host },
          { head: t("staff.region"), cell: ({ region }) => (region ? address(`region.${region}`) : "") },
          { head: t("column.status"), cell: (notice) => <Status locale={locale} notice={notice} /> },
        ]}
      />
      <Pager locale={locale} view={view} next={next} />
    </>
  );
}

interface CellProps {
  readonly locale: Locale;
  readonly notice: StaffNotice;
}

function Guest({ locale, notice }: CellProps) {
  const names = notice.children.join("; ");
  return (
    <div>
      <a className="govuk-link" href={`/staff/arrivals/${notice.id}`}>
        {guestName(notice)}
      </a>
      {names !== "" && (
        <div className="govuk-hint govuk-!-margin-bottom-0">
          {translator(locale, "arrivals")("staff.with-children", { names })}
        </div>
      )}
    </div>
  );
}

function Status({ locale, notice: { status, late, confirmed } }: CellProps) {
  const t = translator(locale, "arrivals");
  return (
    <span className="portal-tags">
      <Tag colour={noticeColours[status]}>{translator(locale, "rules")(`status.notice.${status}`)}</Tag>
      {late && <Tag colour="orange">{t("late")}</Tag>}
      {confirmed && <Tag colour="blue">{t("staff.confirmed")}</Tag>}
    </span>
  );
}
