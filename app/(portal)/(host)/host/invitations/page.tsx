import { ButtonLink } from "#components/ui/button-link.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { purposesOfKind } from "#lib/domain/organisation.ts";
import { askingMember } from "#lib/invitations/host-member.ts";
import { listInvitations } from "#lib/invitations/list-invitations.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { rememberedSearch } from "#lib/web/search-cookie.ts";
import { InvitationsTable } from "./invitations-table.tsx";
import { ListControls } from "./list-controls.tsx";
import { type FilterQuery, pageAddress, readFilter } from "./read-filter.ts";
import { searchAction } from "./search-action.ts";

interface Props {
  readonly searchParams: Promise<FilterQuery>;
}

const base = "/host/invitations";

/** The invitations of a host's organisation, and the ways to ask for more. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("invitation:own");
  const asked = await searchParams;
  const filter = readFilter(asked, await rememberedSearch("invitations", asked.search));
  const [member, { invitations, next }] = await Promise.all([
    askingMember(actor),
    listInvitations(actor, filter),
  ]);
  const t = translator(locale, "invitations");
  const isFiltered = Boolean(filter.search || filter.status || filter.after);
  const mayInvite = member.ok && purposesOfKind(member.value.kind).length > 0;
  return (
    <div className="portal-wide">
      <PageTitle locale={locale} title={t("list.title")} />
      <h1 className="govuk-heading-l">{t("list.title")}</h1>
      <p className="govuk-body">{t("list.lead")}</p>
      {mayInvite && (
        <div className="govuk-button-group">
          <ButtonLink href={`${base}/new`}>{t("list.new")}</ButtonLink>
          <ButtonLink href={`${base}/import`}>{t("list.import")}</ButtonLink>
        </div>
      )}
      {!member.ok && <InsetText>{t(`list.${member.problem.kind}`)}</InsetText>}
      {member.ok && !mayInvite && <InsetText>{t("list.kind-may-not")}</InsetText>}
      <ListControls
        locale={locale}
        base={base}
        search={searchAction}
        filter={filter}
        label={t("list.search")}
      />
      {invitations.length === 0 ? (
        <p className="govuk-body">{t(isFiltered ? "list.nothing-found" : "list.none")}</p>
      ) : (
        <>
          <InvitationsTable
            locale={locale}
            caption={t("list.caption")}
            invitations={invitations}
            base={base}
          />
          <p className="govuk-body portal-actions">
            {filter.after && (
              <a className="govuk-link" href={pageAddress(base, filter)}>
                {t("list.first")}
              </a>
            )}
            {next && (
              <a className="govuk-link" href={pageAddress(base, filter, next)}>
                {t("list.next")}
              </a>
            )}
          </p>
          <p className="govuk-body">
            {t("list.save")}{" "}
            <a className="govuk-link" href={pageAddress(`${base}/export/csv`, filter)} download>
              CSV
            </a>{" "}
            <a className="govuk-link" href={pageAddress(`${base}/export/xlsx`, filter)} download>
              XLSX
            </a>
          </p>
        </>
      )}
    </div>
  );
}
