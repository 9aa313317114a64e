import { InvitationsTable } from "#components/invitations/invitations-table.tsx";
import { ListControls } from "#components/invitations/list-controls.tsx";
import { ListTable } from "#components/list/list-table.tsx";
import { Pager } from "#components/list/pager.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { may } from "#lib/accounts/rights.ts";
import { findInvitationQueue, type QueuedGroup, searchInvitations } from "#lib/invitations/queue.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { ListProps } from "#lib/web/list-page.ts";
import { staffInvitations } from "./list.ts";
import { searchAction } from "./search-action.ts";

/** Undecided requests, most urgent first; a search finds every submitted request. */
export default async function Page({ searchParams }: ListProps) {
  const { actor, locale, filter, after, view } = await staffInvitations.open(searchParams);
  const t = translator(locale, "invitations");
  const queue = view.isNarrowed ? undefined : await findInvitationQueue(actor, { after });
  const found = view.isNarrowed ? await searchInvitations(actor, filter, { after }) : undefined;
  return (
    <>
      <PageTitle locale={locale} title={t("staff.title")} />
      <h1 className="govuk-heading-l">{t("staff.title")}</h1>
      <p className="govuk-body">{t("staff.lead")}</p>
      <ListControls
        locale={locale}
        view={view}
        filter={filter}
        search={searchAction}
        label={t("staff.search")}
      />
      {queue && <QueueTable locale={locale} base={view.base} rows={queue.rows} />}
      {found && (
        <InvitationsTable
          locale={locale}
          caption={t("staff.found")}
          rows={found.rows}
          base={view.base}
          withHost
          empty={t("list.nothing-found")}
        />
      )}
      <Pager locale={locale} view={view} next={queue?.next ?? found?.next} />
      {may(actor, "invitation:decide") && <ButtonLink href={`${view.base}/new`}>{t("staff.new")}</ButtonLink>}
    </>
  );
}

interface QueueProps {
  readonly locale: Locale;
  readonly base: string;
  readonly rows: readonly QueuedGroup[];
}

function QueueTable({ locale, base, rows }: QueueProps) {
  const t = translator(locale, "invitations");
  return (
    <ListTable
      caption={t("staff.queue")}
      rows={rows}
      empty={t("staff.empty")}
      columns={[
        { head: t("staff.due"), cell: (group) => <Due locale={locale} group={group} /> },
        {
          head: t("staff.request"),
          cell: (group) => (
            <div>
              <a className="govuk-link" href={`${base}/groups/${group.id}`}>
                {group.title || t("staff.untitled", { date: formatDate(locale, group.createdOn) })}
              </a>{" "}
              {group.onPaper && <Tag colour="grey">{t("staff.on-paper")}</Tag>}
            </div>
          ),
        },
        { head: t("staff.host"), cell: (group) => `${group.host}, ${group.hostNumber}` },
        {
          head: t("staff.people"),
          cell: (group) => ({ content: String(group.waiting), numeric: true }),
        },
      ]}
    />
  );
}

function Due({ locale, group }: { readonly locale: Locale; readonly group: QueuedGroup }) {
  const t = translator(locale, "invitations");
  return (
    <div>
      {formatDate(locale, group.dueOn)}{" "}
      {group.overdue ? (
        <Tag colour="red">{t("staff.overdue")}</Tag>
      ) : (
        group.workingDaysLeft !== undefined && (
          <span className="govuk-hint">{t("staff.left", { days: group.workingDaysLeft })}</span>
        )
      )}
    </div>
  );
}
