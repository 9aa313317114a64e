import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { WatchEntry } from "#lib/watch-list/entry.ts";

/** How an entry is called in lists and headings: by its name, else by its passport. */
export const entryName = (locale: Locale, { surname, givenNames, passport }: WatchEntry): string =>
  [surname, givenNames].filter(Boolean).join(", ") ||
  passport?.number ||
  translator(locale, "watch-list")("nameless");
