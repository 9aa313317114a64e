import { PageTitle } from "#components/ui/page-title.tsx";
import { SearchForm } from "#components/ui/search-form.tsx";
import { Table } from "#components/ui/table.tsx";
import { listHosts, searchHosts, statusAsked } from "#lib/accounts/organisations/review/list-hosts.ts";
import { ORGANISATION_STATUSES } from "#lib/domain/life-cycles/organisation.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { rememberedSearch } from "#lib/web/search-cookie.ts";
import { StatusTag } from "../../../(host)/host/status-tag.tsx";
import { searchAction } from "./search-action.ts";

interface Props {
  readonly searchParams: Promise<{
    status?: string | string[];
    after?: string | string[];
    search?: string | string[];
  }>;
}

const base = "/staff/organisations";

/** Hosts to be confirmed, the longest waiting first; confirmed and returned ones on request; a search finds all. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("organisation:read");
  const asked = await searchParams;
  const status = statusAsked(asked.status);
  const after = typeof asked.after === "string" ? asked.after : undefined;
  const search = await rememberedSearch("staff-organisations", asked.search);
  const searches = search !== "";
  const { hosts, next } = searches
    ? await searchHosts(actor, search, after)
    : await listHosts(actor, status, after);
  const t = translator(locale, "organisation");
  const first = searches ? `${base}?search=yes` : `${base}?status=${status}`;
  const caption = searches ? t("staff.found") : t(`staff.filter-${status}`);
  return (
    <>
      <PageTitle locale={locale} title={t("staff.title")} />
      <h1 className="govuk-heading-l">{t("staff.title")}</h1>
      <div className="portal-columns">
        <SearchForm
          locale={locale}
          action={searchAction}
          base={base}
          query=""
          search={search}
          label={t("staff.search")}
          hint={t("staff.search-hint")}
        />
        <nav aria-label={t("staff.filter")}>
          <ul className="portal-nav govuk-!-margin-bottom-4">
            {ORGANISATION_STATUSES.map((choice) => (
              <li key={choice}>
                <a
                  className="govuk-link govuk-link--no-visited-state"
                  href={`${base}?status=${choice}`}
                  aria-current={!searches && choice === status ? "page" : undefined}
                >
                  {t(`staff.filter-${choice}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {hosts.length === 0 ? (
        <p className="govuk-body">{t(searches ? "staff.nothing-found" : "staff.none")}</p>
      ) : (
        <Table
          caption={caption}
          captionHidden
          head={[t("field.name"), t("field.kind"), t("staff.number"), t("staff.since"), t("field.status")]}
          rows={hosts.map((host) => ({
            id: host.id,
            cells: [
              <a key="name" className="govuk-link" href={`${base}/${host.id}`}>
                {host.name}
              </a>,
              t(`kind.${host.kind}`),
              host.idNumber,
              formatInstant(locale, host.submittedAt),
              <StatusTag key="status" locale={locale} status={host.status} />,
            ],
          }))}
        />
      )}
      <p className="govuk-body portal-actions">
        {after && (
          <a className="govuk-link" href={first}>
            {t("staff.first")}
          </a>
        )}
        {next && (
          <a className="govuk-link" href={`${first}&after=${next}`}>
            {t("staff.next")}
          </a>
        )}
      </p>
    </>
  );
}
