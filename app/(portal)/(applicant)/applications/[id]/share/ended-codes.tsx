import { Table } from "#components/ui/table.tsx";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { Share } from "#lib/visas/share/list-shares.ts";
import { LookList } from "./look-list.tsx";

interface Props {
  readonly shares: readonly Share[];
  readonly locale: Locale;
}

/** Ended codes, with their looks. */
export function EndedCodes({ shares, locale }: Props) {
  const t = translator(locale, "share");
  return (
    <Table
      caption={t("ended.title")}
      head={[t("ended.ended"), t("looks.title")]}
      rows={shares.map(({ id, expiresAt, endedAt, looks }) => ({
        id,
        cells: [
          formatInstant(locale, endedAt ?? expiresAt),
          <LookList key="looks" looks={looks} locale={locale} />,
        ],
      }))}
    />
  );
}
