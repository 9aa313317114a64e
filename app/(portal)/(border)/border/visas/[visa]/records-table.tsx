import { kindColours } from "#components/border/colours.ts";
import { Table } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { recordTime, remarksOf } from "#lib/border/card-texts.ts";
import type { Crossed } from "#lib/border/desk-visa.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly records: readonly Crossed[];
}

/** Passport control's records about this visa. */
export function RecordsTable({ locale, records }: Props) {
  const t = translator(locale, "border");
  if (records.length === 0) return <p className="govuk-body">{t("card.none")}</p>;
  return (
    <Table
      caption={t("card.records")}
      head={[t("recent.kind"), t("recent.airport"), t("recent.at"), t("card.officer-remark")]}
      rows={records.map((record) => ({
        id: record.id,
        cells: [
          <Tag key="kind" colour={kindColours[record.kind]}>
            {t(`kind.${record.kind}`)}
          </Tag>,
          record.airport,
          recordTime(locale, record),
          remarksOf(locale, record),
        ],
      }))}
    />
  );
}
