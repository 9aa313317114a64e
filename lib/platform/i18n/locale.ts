interface Language {
  /** In the language itself, as the switch shows it. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** Intl's tag for dates, numbers and lists: English as the service writes it, the day before the month. */
  readonly formats: string;
  /** Whose names and formats are shown where this language has none. */
  readonly fallback: string;
}

/**
 * The portal's languages, in the order in which the switch shows them. A new one is a row here, a folder of lib/messages, a
 * value of the schema's enum and its fault texts (`faultTexts`). The printed documents' font has Latin and Cyrillic.
 */
export const languages = {
  kk: { name: "Қазақша", direction: "ltr", formats: "kk", fallback: "ru" },
  ru: { name: "Русский", direction: "ltr", formats: "ru", fallback: "en" },
  en: { name: "English", direction: "ltr", formats: "en-GB", fallback: "ru" },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof languages;

export const locales = Object.keys(languages) as readonly Locale[];

/** A value for each language. */
export const perLocale = <T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>;

/** The name for a reader; the fallback language's where a name was written before the reader's language came. */
export const nameIn = (locale: Locale, names: Readonly<Record<string, string>>): string =>
  names[locale] ?? names[languages[locale].fallback] ?? Object.values(names)[0] ?? "";

/** True for one of the portal's languages. */
export const isLocale = (value: unknown): value is Locale =>
  typeof value === "string" && Object.hasOwn(languages, value);

/** The best of the portal's languages for an Accept-Language header; English when none fits. */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? "").split(",").map((part) => {
    const [tag = "", quality] = part.trim().split(/;\s*q=/);
    return {
      language: tag.split("-")[0]?.toLowerCase(),
      quality: quality === undefined ? 1 : Number(quality) || 0,
    };
  });
  const best = wishes
    .sort((a, b) => b.quality - a.quality)
    .find((wish) => isLocale(wish.language) && wish.quality > 0);
  return isLocale(best?.language) ? best.language : "en";
}
