import { InvitationsTable } from "#components/invitations/invitations-table.tsx";
import { ListControls } from "#components/invitations/list-controls.tsx";
import { Pager } from "#components/list/pager.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { purposesOfKind } from "#lib/domain/organisation.ts";
import { askingMember } from "#lib/invitations/host-member.ts";
import { listInvitations } from "#lib/invitations/list-invitations.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { pageAddress } from "#lib/platform/lists/view.ts";
import type { ListProps } from "#lib/web/list-page.ts";
import { hostInvitations } from "./list.ts";
import { searchAction } from "./search-action.ts";

/** The invitations of a host's organisation, with links for requesting more. */
export default async function Page({ searchParams }: ListProps) {
  const { actor, locale, filter, after, view } = await hostInvitations.open(searchParams);
  const [member, { rows, next }] = await Promise.all([
    askingMember(actor),
    listInvitations(actor, filter, { after }),
  ]);
  const t = translator(locale, "invitations");
  const mayInvite = member.ok && purposesOfKind(member.value.kind).length > 0;
  return (
    <div className="portal-wide">
      <PageTitle locale={locale} title={t("list.title")} />
      <h1 className="govuk-heading-l">{t("list.title")}</h1>
      <p className="govuk-body">{t("list.lead")}</p>
      {mayInvite && (
        <div className="govuk-button-group">
          <ButtonLink href={`${view.base}/new`}>{t("list.new")}</ButtonLink>
          <ButtonLink href={`${view.base}/import`}>{t("list.import")}</ButtonLink>
        </div>
      )}
      {!member.ok && <InsetText>{t(`list.${member.problem.kind}`)}</InsetText>}
      {member.ok && !mayInvite && <InsetText>{t("list.kind-may-not")}</InsetText>}
      <ListControls
        locale={locale}
        view={view}
        filter={filter}
        search={searchAction}
        label={t("list.search")}
      />
      <InvitationsTable
        locale={locale}
        caption={t("list.caption")}
        rows={rows}
        base={view.base}
        empty={t(view.isNarrowed ? "list.nothing-found" : "list.none")}
      />
      {rows.length > 0 && (
        <>
          <Pager locale={locale} view={view} next={next} />
          <p className="govuk-body">
            {t("list.save")}{" "}
            <a className="govuk-link" href={pageAddress(view, { base: `${view.base}/export/csv` })} download>
              CSV
            </a>{" "}
            <a className="govuk-link" href={pageAddress(view, { base: `${view.base}/export/xlsx` })} download>
              XLSX
            </a>
          </p>
        </>
      )}
    </div>
  );
}
