import { PageTitle } from "#components/ui/page-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { guestName } from "#lib/arrivals/describe-notice.ts";
import { type StaffNotice, searchNotices } from "#lib/arrivals/staff-search.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { rememberedSearch } from "#lib/web/search-cookie.ts";
import { noticeColours } from "../../../../(host)/host/arrivals/notice-colours.ts";
import { Parts } from "../parts.tsx";
import { ListControls } from "./list-controls.tsx";
import { filterQuery, readFilter } from "./read-filter.ts";

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const base = "/staff/arrivals/notices";

/** The notices of all hosts, the latest arrivals first; by state, region, or whom they are about. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("arrival:read");
  const asked = await searchParams;
  const after = typeof asked.after === "string" ? asked.after : undefined;
  const filter = readFilter(asked, await rememberedSearch("staff-arrivals", asked.search));
  const { notices, next } = await searchNotices(actor, filter, after);
  const t = translator(locale, "arrivals");
  const query = filterQuery(filter);
  if (filter.search !== "") query.set("search", "yes");
  const address = (more: Readonly<Record<string, string>>) =>
    `${base}?${new URLSearchParams([...query, ...Object.entries(more)])}`;
  return (
    <>
      <PageTitle locale={locale} title={t("staff.all")} />
      <h1 className="govuk-heading-l">{t("staff.title")}</h1>
      <Parts locale={locale} path={base} />
      <ListControls locale={locale} filter={filter} />
      {notices.length === 0 ? (
        <p className="govuk-body">{t("none-found")}</p>
      ) : (
        <Table
          caption={t("staff.all")}
          captionHidden
          head={[
            t("column.arrival"),
            t("column.guest"),
            t("column.passport"),
            t("staff.host"),
            t("staff.region"),
            t("column.status"),
          ]}
          rows={notices.map((notice) => ({ id: notice.id, cells: cellsOf(locale, notice) }))}
        />
      )}
      <p className="govuk-body portal-actions">
        {after && (
          <a className="govuk-link" href={address({})}>
            {t("first")}
          </a>
        )}
        {next && (
          <a className="govuk-link" href={address({ after: next })}>
            {t("next")}
          </a>
        )}
      </p>
    </>
  );
}

function cellsOf(locale: Locale, notice: StaffNotice) {
  const t = translator(locale, "arrivals");
  const status = translator(locale, "rules")(`status.notice.${notice.status}`);
  return [
    formatDate(locale, notice.arrivalOn),
    <div key="guest">
      <a className="govuk-link" href={`/staff/arrivals/${notice.id}`}>
        {guestName(notice)}
      </a>
      {notice.children.length > 0 && (
        <div className="govuk-hint govuk-!-margin-bottom-0">
          {t("staff.with-children", { names: notice.children.join("; ") })}
        </div>
      )}
    </div>,
    `${notice.passportNumber} (${notice.nationality})`,
    notice.host,
    notice.region ? translator(locale, "address")(`region.${notice.region}`) : "",
    <span key="status" className="portal-tags">
      <Tag colour={noticeColours[notice.status]}>{status}</Tag>
      {notice.late && <Tag colour="orange">{t("late")}</Tag>}
      {notice.confirmed && <Tag colour="blue">{t("staff.confirmed")}</Tag>}
    </span>,
  ];
}
