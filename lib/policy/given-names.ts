import type { Names } from "#lib/domain/policy.ts";
import { type Locale, officialLocales } from "#lib/platform/i18n/locale.ts";

/** Names as typed, without the empty ones, because `nameIn` falls back where a language has none. */
export const givenNames = (typed: Names): Names =>
  Object.fromEntries(
    Object.entries(typed)
      .map(([language, name]) => [language, name.trim()] as const)
      .filter(([, name]) => name !== ""),
  );

/** The official languages in which a name is missing. */
export const languagesWithout = (names: Names): readonly Locale[] =>
  officialLocales.filter((language) => (names[language] ?? "").trim() === "");
