import { Table } from "#components/ui/table.tsx";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { WatchEntry } from "#lib/watch-list/entry.ts";
import { entryName } from "./entry-name.ts";

interface Props {
  readonly locale: Locale;
  readonly entries: readonly WatchEntry[];
}

/** One line for each entry; its name leads to it. */
export function EntriesTable({ locale, entries }: Props) {
  const t = translator(locale, "watch-list");
  const columns = ["name", "birth", "passport", "reason", "until"];
  return (
    <Table
      caption={t("title")}
      captionHidden
      head={columns.map((column) => t(`column.${column}`))}
      rows={entries.map((entry) => ({
        id: entry.id,
        cells: [
          <a className="govuk-link" key="name" href={`/staff/watch-list/${entry.id}`}>
            {entryName(locale, entry)}
          </a>,
          entry.birthDate ? formatDate(locale, entry.birthDate) : t("unknown"),
          entry.passport ? (
            <span className="portal-mono" key="passport">
              {entry.passport.state} {entry.passport.number}
            </span>
          ) : (
            t("unknown")
          ),
          <span className="portal-lines" key="reason">
            {entry.reason}
          </span>,
          formatDate(locale, entry.expiresOn),
        ],
      }))}
    />
  );
}
