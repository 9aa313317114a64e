import { Table } from "#components/ui/table.tsx";
import type { ListedInvitation } from "#lib/invitations/list-invitations.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { StatusTag } from "./status-tag.tsx";

interface Props {
  readonly locale: Locale;
  readonly caption: string;
  readonly invitations: readonly ListedInvitation[];
  /** Address of an invitation's page without its id. */
  readonly base: string;
  /** Staff sees whose they are. */
  readonly withHost?: boolean;
}

/** Invitations, one line each. */
export function InvitationsTable({ locale, caption, invitations, base, withHost }: Props) {
  const t = translator(locale, "invitations");
  const rules = translator(locale, "rules");
  const columns = [
    "name",
    "passport",
    "number",
    "purpose",
    "period",
    ...(withHost ? ["host"] : []),
    "status",
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      head={columns.map((column) => t(`list.${column}`))}
      rows={invitations.map((row) => ({
        id: row.id,
        cells: [
          <a className="govuk-link" href={`${base}/${row.id}`} key="name">
            {[row.surname, row.givenNames].filter(Boolean).join(" ")}
          </a>,
          row.passportNumber,
          row.number ?? t("list.no-number"),
          `${rules(`purpose.${row.purpose}`)} (${row.category})`,
          t("period", { first: formatDate(locale, row.firstDay), last: formatDate(locale, row.lastDay) }),
          ...(withHost ? [row.organisation] : []),
          <StatusTag key="status" locale={locale} status={row.status} />,
        ],
      }))}
    />
  );
}
