interface Language {
  /** The language's name in the language itself, for the switch. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** Intl's tag for dates, numbers and lists: English with the day before the month. */
  readonly formats: string;
  /** The language whose names and formats are used if this language has none. */
  readonly fallback: string;
  /**
   * True for the languages that everyone sees: names and announcements need them, and every printed document has them.
   * The others are for readers who choose them.
   */
  readonly official: boolean;
}

/**
 * The portal's languages in the order of the switch, the official ones first. CONTRIBUTING.md lists what a new one takes.
 * The font of printed documents has Latin and Cyrillic; their layout is proved for three official languages.
 */
export const languages = {
  kk: { name: "Қазақша", direction: "ltr", formats: "kk", fallback: "ru", official: true },
  ru: { name: "Русский", direction: "ltr", formats: "ru", fallback: "en", official: true },
  en: { name: "English", direction: "ltr", formats: "en-GB", fallback: "ru", official: true },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof languages;

export const locales = Object.keys(languages) as readonly Locale[];

export const officialLocales = locales.filter((locale) => languages[locale].official);

/** The languages of a printed document: the reader's, then the other official ones. */
export const printedLocales = (reader: Locale): readonly Locale[] => [
  reader,
  ...officialLocales.filter((locale) => locale !== reader),
];

/** A value for each language. */
export const perLocale = <T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>;

/** The name in the reader's language, or in its fallback language for names written before the language was added. */
export const nameIn = (locale: Locale, names: Readonly<Record<string, string>>): string =>
  names[locale] ?? names[languages[locale].fallback] ?? Object.values(names)[0] ?? "";

/** True for one of the portal's languages. */
export const isLocale = (value: unknown): value is Locale =>
  typeof value === "string" && Object.hasOwn(languages, value);

/** The portal's best language for an Accept-Language header; English if none matches. */
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
