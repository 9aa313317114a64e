import isoCountries from "i18n-iso-countries";
import en from "i18n-iso-countries/langs/en.json" with { type: "json" };
import kk from "i18n-iso-countries/langs/kk.json" with { type: "json" };
import ru from "i18n-iso-countries/langs/ru.json" with { type: "json" };
import { territoryOf } from "#lib/domain/annexes.ts";
import type { Policy, Territory } from "#lib/domain/policy.ts";
import { searchTerritories } from "#lib/domain/territory-search.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

const standardNames: Readonly<Record<Locale, Readonly<Record<string, string | string[]>>>> = {
  kk: kk.countries,
  ru: ru.countries,
  en: en.countries,
};

/**
 * The territories that a person may mean by a text, listed or not: somebody who is not eligible must be told so, not
 * that the country does not exist. Best first; only the one whose whole name it is, when there is exactly one.
 */
export function findTerritories(policy: Policy, text: string): readonly Territory[] {
  if (text.trim() === "") return [];
  const found = searchTerritories(
    { ...policy, territories: [...policy.territories, ...unlisted(policy)] },
    text,
  );
  const named = found.filter((territory) => isNamed(territory, text));
  return named.length === 1 ? named : found;
}

/** Look-alikes (Niger, Nigeria) need no question here: eligibility's notes warn of them. */
function isNamed({ code, names, otherNames }: Territory, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [code, names.kk, names.ru, names.en, ...otherNames].some((name) => name.toLowerCase() === wanted);
}

const unlisted = (policy: Policy): Territory[] =>
  Object.entries(isoCountries.getAlpha2Codes())
    .filter(([code]) => territoryOf(policy, code) === undefined && namesOf(code, "en").length > 0)
    .map(([code, alpha3]) => ({
      code,
      alpha3,
      nationalities: [alpha3],
      issuingStates: [alpha3],
      ownCitizenship: true,
      names: {
        kk: namesOf(code, "kk")[0] ?? code,
        ru: namesOf(code, "ru")[0] ?? code,
        en: namesOf(code, "en")[0] ?? code,
      },
      otherNames: (["kk", "ru", "en"] as const).flatMap((locale) => namesOf(code, locale).slice(1)),
      confusableWith: [],
    }));

function namesOf(code: string, locale: Locale): readonly string[] {
  const names = standardNames[locale][code];
  return names === undefined ? [] : typeof names === "string" ? [names] : names;
}
