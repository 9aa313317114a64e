import countries from "i18n-iso-countries";
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import kk from "i18n-iso-countries/langs/kk.json" with { type: "json" };
import ru from "i18n-iso-countries/langs/ru.json" with { type: "json" };
import type { Policy } from "#lib/domain/policy.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

for (const language of [kk, ru, en]) countries.registerLocale(language);

/** Codes of machine readable zones that are no ISO 3166-1 codes (Doc 9303-3, section 5). */
const special: Readonly<Record<string, string>> = {
  D: "DEU",
  GBD: "GBR",
  GBN: "GBR",
  GBO: "GBR",
  GBP: "GBR",
  GBS: "GBR",
};

/** The state that an MRZ nationality code stands for, in words; the code itself where no words are known. */
export function nationalityName(policy: Policy, code: string, locale: Locale): string {
  const alpha3 = special[code] ?? code;
  const listed = policy.territories.find((territory) => territory.alpha3 === alpha3);
  return listed?.names[locale] ?? countries.getName(alpha3, locale) ?? code;
}
