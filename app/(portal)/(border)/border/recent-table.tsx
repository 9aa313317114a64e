import { kindColours } from "#components/border/colours.ts";
import { ListTable } from "#components/list/list-table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { recordTime } from "#lib/border/card-texts.ts";
import type { RecentRecord } from "#lib/border/recent-records.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly records: readonly RecentRecord[];
}

/** This officer's latest records, each with a link to its visa. */
export function RecentTable({ locale, records }: Props) {
  const t = translator(locale, "border");
  return (
    <ListTable
      caption={t("recent.title")}
      captionHidden={false}
      rows={records}
      empty={t("recent.none")}
      columns={[
        {
          head: t("recent.kind"),
          cell: ({ kind }) => <Tag colour={kindColours[kind]}>{t(`kind.${kind}`)}</Tag>,
        },
        {
          head: t("recent.visa"),
          cell: ({ visaId, number }) => (
            <a className="govuk-link" href={`/border/visas/${visaId}`}>
              {number}
            </a>
          ),
        },
        { head: t("recent.airport"), cell: ({ airport }) => airport },
        { head: t("recent.at"), cell: (record) => recordTime(locale, record) },
      ]}
    />
  );
}
