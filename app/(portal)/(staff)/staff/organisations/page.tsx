import { ListTable } from "#components/list/list-table.tsx";
import { Pager } from "#components/list/pager.tsx";
import { SearchForm } from "#components/list/search-form.tsx";
import { StatusTag } from "#components/organisations/status-tag.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { listHosts } from "#lib/accounts/organisations/review/list-hosts.ts";
import { ORGANISATION_STATUSES } from "#lib/domain/life-cycles/organisation.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { ListProps } from "#lib/web/list-page.ts";
import { hosts } from "./list.ts";
import { searchAction } from "./search-action.ts";

/** Hosts to be confirmed, the longest waiting first; other statuses on request; a search finds all. */
export default async function Page({ searchParams }: ListProps) {
  const { actor, locale, filter, after, view } = await hosts.open(searchParams);
  const { rows, next } = await listHosts(actor, filter, { after });
  const t = translator(locale, "organisation");
  const isSearch = filter.search !== "";
  return (
    <>
      <PageTitle locale={locale} title={t("staff.title")} />
      <h1 className="govuk-heading-l">{t("staff.title")}</h1>
      <div className="portal-columns">
        <SearchForm
          locale={locale}
          view={view}
          action={searchAction}
          label={t("staff.search")}
          hint={t("staff.search-hint")}
        />
        <nav aria-label={t("staff.filter")}>
          <ul className="portal-nav govuk-!-margin-bottom-4">
            {ORGANISATION_STATUSES.map((status) => (
              <li key={status}>
                <a
                  className="govuk-link govuk-link--no-visited-state"
                  href={`${view.base}?status=${status}`}
                  aria-current={!isSearch && status === filter.status ? "page" : undefined}
                >
                  {t(`staff.filter-${status}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <ListTable
        caption={isSearch ? t("staff.found") : t(`staff.filter-${filter.status}`)}
        rows={rows}
        empty={t(isSearch ? "staff.nothing-found" : "staff.none")}
        columns={[
          {
            head: t("field.name"),
            cell: ({ id, name }) => (
              <a className="govuk-link" href={`${view.base}/${id}`}>
                {name}
              </a>
            ),
          },
          { head: t("field.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
          { head: t("staff.number"), cell: ({ idNumber }) => idNumber },
          { head: t("staff.since"), cell: ({ submittedAt }) => formatInstant(locale, submittedAt) },
          { head: t("field.status"), cell: ({ status }) => <StatusTag locale={locale} status={status} /> },
        ]}
      />
      <Pager locale={locale} view={view} next={next} />
    </>
  );
}
