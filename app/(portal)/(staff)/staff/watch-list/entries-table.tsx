import { ListTable } from "#components/list/list-table.tsx";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { WatchEntry } from "#lib/watch-list/entry.ts";
import { entryName } from "./entry-name.ts";

interface Props {
  readonly locale: Locale;
  readonly rows: readonly WatchEntry[];
}

/** A table of entries, one row each, with links. */
export function EntriesTable({ locale, rows }: Props) {
  const t = translator(locale, "watch-list");
  return (
    <ListTable
      caption={t("title")}
      rows={rows}
      empty={t("none")}
      columns={[
        {
          head: t("column.name"),
          cell: (entry) => (
            <a className="govuk-link" href={`/staff/watch-list/${entry.id}`}>
              {entryName(locale, entry)}
            </a>
          ),
        },
        {
          head: t("column.birth"),
          cell: ({ birthDate }) => (birthDate ? formatDate(locale, birthDate) : t("unknown")),
        },
        {
          head: t("column.passport"),
          cell: ({ passport }) =>
            passport ? (
              <span className="portal-mono">
                {passport.state} {passport.number}
              </span>
            ) : (
              t("unknown")
            ),
        },
        {
          head: t("column.reason"),
          cell: ({ reason }) => <span className="portal-lines">{reason}</span>,
        },
        { head: t("column.until"), cell: ({ expiresOn }) => formatDate(locale, expiresOn) },
      ]}
    />
  );
}
