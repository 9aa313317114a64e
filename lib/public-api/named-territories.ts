import isoCountries from "i18n-iso-countries";
import { territoryOf } from "#lib/domain/annexes.ts";
import type { Policy, Territory } from "#lib/domain/policy.ts";
import { searchTerritories } from "#lib/domain/territory-search.ts";
import { isoNames } from "#lib/platform/i18n/iso-names.ts";
import { locales, perLocale } from "#lib/platform/i18n/locale.ts";

/**
 * The territories that a text may mean, listed or not, because a person who is not eligible must be told so, not that
 * the country does not exist. Best first; only one if it is the complete name of exactly one.
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

/**
 * Names that are easily confused (Niger, Nigeria) are not asked about here, because eligibility's notes warn of them.
 */
function isNamed({ code, names, otherNames }: Territory, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [code, ...Object.values(names), ...otherNames].some((name) => name.toLowerCase() === wanted);
}

const unlisted = (policy: Policy): Territory[] =>
  Object.entries(isoCountries.getAlpha2Codes())
    .filter(([code]) => territoryOf(policy, code) === undefined && isoNames(code, "en").length > 0)
    .map(([code, alpha3]) => ({
      code,
      alpha3,
      nationalities: [alpha3],
      issuingStates: [alpha3],
      ownCitizenship: true,
      names: perLocale((locale) => isoNames(code, locale)[0] ?? code),
      otherNames: locales.flatMap((locale) => isoNames(code, locale).slice(1)),
      confusableWith: [],
    }));
