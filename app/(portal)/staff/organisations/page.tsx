import { PageTitle } from "#components/ui/page-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { listHosts, statusAsked } from "#lib/accounts/organisations/review/list-hosts.ts";
import { rolesThatMay } from "#lib/accounts/rights.ts";
import { ORGANISATION_STATUSES } from "#lib/domain/life-cycles/organisation.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { StatusTag } from "../../host/status-tag.tsx";
import { currentLocale, requireActor } from "../../request.ts";

interface Props {
  readonly searchParams: Promise<{ status?: string | string[]; after?: string | string[] }>;
}

/** Hosts to be confirmed, the longest waiting first; confirmed and returned ones on request. */
export default async function Page({ searchParams }: Props) {
  const actor = await requireActor(...rolesThatMay("organisation:read"));
  const [locale, asked] = await Promise.all([currentLocale(), searchParams]);
  const status = statusAsked(asked.status);
  const after = typeof asked.after === "string" ? asked.after : undefined;
  const { hosts, next } = await listHosts(actor, status, after);
  const t = translator(locale, "organisation");
  const first = `/staff/organisations?status=${status}`;
  return (
    <>
      <PageTitle locale={locale} title={t("staff.title")} />
      <h1 className="govuk-heading-l">{t("staff.title")}</h1>
      <nav aria-label={t("staff.filter")}>
        <ul className="portal-nav govuk-!-margin-bottom-4">
          {ORGANISATION_STATUSES.map((choice) => (
            <li key={choice}>
              <a
                className="govuk-link govuk-link--no-visited-state"
                href={`/staff/organisations?status=${choice}`}
                aria-current={choice === status ? "page" : undefined}
              >
                {t(`staff.filter-${choice}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {hosts.length === 0 ? (
        <p className="govuk-body">{t("staff.none")}</p>
      ) : (
        <Table
          caption={t(`staff.filter-${status}`)}
          captionHidden
          head={[t("field.name"), t("field.kind"), t("staff.number"), t("staff.since"), t("field.status")]}
          rows={hosts.map((host) => ({
            id: host.id,
            cells: [
              <a key="name" className="govuk-link" href={`/staff/organisations/${host.id}`}>
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
