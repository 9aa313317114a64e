import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { may } from "#lib/accounts/rights.ts";
import { findInvitationQueue, type QueuedGroup, searchInvitations } from "#lib/invitations/queue.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guard } from "#lib/web/guard.ts";
import { rememberedSearch } from "#lib/web/search-cookie.ts";
import { InvitationsTable } from "../../../(host)/host/invitations/invitations-table.tsx";
import { ListControls } from "../../../(host)/host/invitations/list-controls.tsx";
import { type FilterQuery, pageAddress, readFilter } from "../../../(host)/host/invitations/read-filter.ts";
import { searchAction } from "./search-action.ts";

interface Props {
  readonly searchParams: Promise<FilterQuery>;
}

const base = "/staff/invitations";

/** Requests that wait for a decision, most urgent first; with a search, every invitation that was ever sent. */
export default async function Page({ searchParams }: Props) {
  const { actor, locale } = await guard("invitation:read");
  const asked = await searchParams;
  const filter = readFilter(asked, await rememberedSearch("staff-invitations", asked.search));
  const t = translator(locale, "invitations");
  const isSearch = Boolean(filter.search || filter.status);
  const queue = isSearch ? undefined : await findInvitationQueue(actor, filter.after);
  const found = isSearch ? await searchInvitations(actor, filter) : undefined;
  const next = queue?.next ?? found?.next;
  return (
    <>
      <PageTitle locale={locale} title={t("staff.title")} />
      <h1 className="govuk-heading-l">{t("staff.title")}</h1>
      <p className="govuk-body">{t("staff.lead")}</p>
      <ListControls
        locale={locale}
        base={base}
        search={searchAction}
        filter={filter}
        label={t("staff.search")}
      />
      {queue &&
        (queue.groups.length === 0 ? (
          <p className="govuk-body">{t("staff.empty")}</p>
        ) : (
          <QueueTable locale={locale} groups={queue.groups} />
        ))}
      {found &&
        (found.invitations.length === 0 ? (
          <p className="govuk-body">{t("list.nothing-found")}</p>
        ) : (
          <InvitationsTable
            locale={locale}
            caption={t("staff.found")}
            invitations={found.invitations}
            base={base}
            withHost
          />
        ))}
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
      {may(actor, "invitation:decide") && <ButtonLink href={`${base}/new`}>{t("staff.new")}</ButtonLink>}
    </>
  );
}

function QueueTable({
  locale,
  groups,
}: {
  readonly locale: Locale;
  readonly groups: readonly QueuedGroup[];
}) {
  const t = translator(locale, "invitations");
  return (
    <Table
      caption={t("staff.queue")}
      captionHidden
      head={["due", "request", "host", "people"].map((column) => t(`staff.${column}`))}
      rows={groups.map((group) => ({
        id: group.id,
        cells: [
          <div key="due">
            {formatDate(locale, group.dueOn)}{" "}
            {group.overdue ? (
              <Tag colour="red">{t("staff.overdue")}</Tag>
            ) : (
              group.workingDaysLeft !== undefined && (
                <span className="govuk-hint">{t("staff.left", { days: group.workingDaysLeft })}</span>
              )
            )}
          </div>,
          <div key="request">
            <a className="govuk-link" href={`${base}/groups/${group.id}`}>
              {group.title || t("staff.untitled", { date: formatDate(locale, group.createdOn) })}
            </a>{" "}
            {group.onPaper && <Tag colour="grey">{t("staff.on-paper")}</Tag>}
          </div>,
          `${group.host}, ${group.hostNumber}`,
          { content: String(group.waiting), numeric: true },
        ],
      }))}
    />
  );
}
