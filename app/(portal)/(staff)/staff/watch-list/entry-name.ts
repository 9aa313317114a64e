import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { WatchEntry } from "#lib/watch-list/entry.ts";

/** The name of an entry in lists and headings: the person's, else the passport. */
export const entryName = (locale: Locale, { surname, givenNames, passport }: WatchEntry): string =>
  [surname, givenNames].filter(Boolean).join(", ") ||
  passport?.number ||
  translator(locale, "watch-list")("nameless");
