import type { Crossed } from "#lib/border/desk-visa.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** Whatever else a record says: ground, overstay, conflict, remark. */
export function remarksOf(locale: Locale, record: Crossed): string {
  const t = translator(locale, "border");
  return [
    record.ground && t(`ground.${record.ground}`),
    record.overstayDays && t("recent.overstay", { days: record.overstayDays }),
    record.conflicts.length > 0 && t("recent.conflict"),
    record.remarks,
  ]
    .filter(Boolean)
    .join(". ");
}
