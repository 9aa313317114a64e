import { kindColours } from "#components/border/colours.ts";
import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { recordTime } from "#lib/border/card-texts.ts";
import type { RecentRecord } from "#lib/border/recent-records.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly records: readonly RecentRecord[];
}

/** What this officer recorded last, each with the way back to its visa. */
export function RecentTable({ locale, records }: Props) {
  const t = translator(locale, "border");
  if (records.length === 0) return <p className="govuk-body">{t("recent.none")}</p>;
  return (
    <Table
      caption={t("recent.title")}
      head={["kind", "visa", "airport", "at"].map((column) => t(`recent.${column}`))}
      rows={records.map((record) => ({
        id: record.id,
        cells: [
          <Tag key="kind" colour={kindColours[record.kind]}>
            {t(`kind.${record.kind}`)}
          </Tag>,
          <a key="visa" className="govuk-link" href={`/border/visas/${record.visaId}`}>
            {record.number}
          </a>,
          record.airport,
          recordTime(locale, record),
        ],
      }))}
    />
  );
}
