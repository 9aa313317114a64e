import type { WatchProblem } from "#lib/domain/watch-entry.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";

/** The fault of a field of an entry, in the reader's language. */
export function fieldProblemText(locale: Locale, { field, kind }: WatchProblem): string {
  const t = translator(locale, "watch-list");
  return textOf(t, kind === "missing" || kind === "wrong" ? `problem.${kind}.${field}` : `problem.${kind}`);
}
