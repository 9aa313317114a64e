/** The portal's languages, in the order in which the switch shows them. */
export const locales = ["kk", "ru", "en"] as const;

export type Locale = (typeof locales)[number];

/** True for one of the portal's languages. */
export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

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
