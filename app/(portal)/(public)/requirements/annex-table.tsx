import { Table } from "#components/ui/table.tsx";
import { territoryOf } from "#lib/domain/annexes.ts";
import { type AnnexList, offeredPurposes, type Policy } from "#lib/domain/policy.ts";
import { formatList } from "#lib/platform/i18n/format.ts";
import { type Locale, nameIn } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The title of an annex with the purposes that it opens. */
export function annexTitle(locale: Locale, policy: Policy, { annex }: AnnexList): string {
  const opened = offeredPurposes(policy).filter((terms) => terms.annex === annex);
  const names = opened.map(({ purpose }) => translator(locale, "rules")(`purpose.${purpose}`));
  return translator(locale, "start")("rules.annex", {
    annex,
    purposes: formatList(locale, names),
  });
}

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly list: AnnexList;
}

/** The rows of an annex, with present names. */
export function AnnexTable({ locale, policy, list }: Props) {
  const t = translator(locale, "start");
  const rows = list.rows.map(({ row, name, territories }) => ({
    id: String(row),
    cells: [
      String(row),
      <span lang="ru" key="name">
        {name}
      </span>,
      territories.map((code) => nameIn(locale, territoryOf(policy, code)?.names ?? { code })).join(", "),
    ],
  }));
  return (
    <Table
      caption={annexTitle(locale, policy, list)}
      captionHidden
      head={[t("rules.row"), t("rules.name"), t("rules.today")]}
      rows={rows}
    />
  );
}
