import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { WatchMatch } from "#lib/watch-list/ask.ts";

/** By what somebody meets the watch list and what passport control has to know, a line for each entry. */
export function watchTexts(locale: Locale, matches: readonly WatchMatch[]): readonly string[] {
  const t = translator(locale, "watch-list");
  return matches.map(({ by, reason, expiresOn }) => {
    const what = t("border.until", { reason, date: formatDate(locale, expiresOn) });
    return `${t(`border.${by.length > 1 ? "both" : by[0]}`)} ${what}`;
  });
}
