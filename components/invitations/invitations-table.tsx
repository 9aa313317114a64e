import { ListTable } from "#components/list/list-table.tsx";
import type { ListedInvitation } from "#lib/invitations/list-invitations.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { StatusTag } from "./status-tag.tsx";

interface Props {
  readonly locale: Locale;
  readonly caption: string;
  readonly rows: readonly ListedInvitation[];
  /** Address of an invitation's page without its id. */
  readonly base: string;
  /** Adds a column with the host, for staff. */
  readonly withHost?: boolean;
  readonly empty: string;
}

/** A table of invitations, one row each. */
export function InvitationsTable({ locale, base, withHost, ...list }: Props) {
  const t = translator(locale, "invitations");
  const rules = translator(locale, "rules");
  return (
    <ListTable
      {...list}
      columns={[
        {
          head: t("list.name"),
          cell: (row) => (
            <a className="govuk-link" href={`${base}/${row.id}`}>
              {[row.surname, row.givenNames].filter(Boolean).join(" ")}
            </a>
          ),
        },
        { head: t("list.passport"), cell: (row) => row.passportNumber },
        { head: t("list.number"), cell: (row) => row.number ?? t("list.no-number") },
        {
          head: t("list.purpose"),
          cell: (row) => `${rules(`purpose.${row.purpose}`)} (${row.category})`,
        },
        {
          head: t("list.period"),
          cell: (row) =>
            t("period", { first: formatDate(locale, row.firstDay), last: formatDate(locale, row.lastDay) }),
        },
        ...(withHost ? [{ head: t("list.host"), cell: (row: ListedInvitation) => row.organisation }] : []),
        {
          head: t("list.status"),
          cell: (row) => <StatusTag locale={locale} status={row.status} />,
        },
      ]}
    />
  );
}
