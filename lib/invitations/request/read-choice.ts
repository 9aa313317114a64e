import { REGIONS, type Region } from "#lib/domain/address.ts";
import { type Policy, PURPOSES, type Purpose, type Territory } from "#lib/domain/policy.ts";
import { type Locale, languages, locales } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { findTerritories } from "#lib/public-api/named-territories.ts";

/** Words as they are compared: lower case, letters and digits alone. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The value whose id or name in any language the text is. */
function named<T extends string>(
  text: string,
  values: readonly T[],
  namesOf: (value: T, locale: Locale) => string,
): T | undefined {
  const wanted = plain(text);
  if (wanted === "") return undefined;
  return values.find((value) =>
    [value, ...locales.map((locale) => namesOf(value, locale))].some((name) => plain(name) === wanted),
  );
}

/** A purpose by its id or its name in kk, ru or en. */
export const readPurpose = (text: string): Purpose | undefined =>
  named(text, PURPOSES, (purpose, locale) => translator(locale, "rules")(`purpose.${purpose}`));

const sexes = ["F", "M", "X"] as const;
/** How tables shorten it: ж(енский), м(ужской), ә(йел), е(р). */
const shortSexes: Readonly<Record<string, (typeof sexes)[number]>> = {
  ж: "F",
  м: "M",
  ә: "F",
  е: "M",
  "": "X",
};

/** A sex by its letter in the passport, its name, or its first letter in kk and ru. */
export const readSex = (text: string): (typeof sexes)[number] | undefined =>
  named(text, sexes, (sex, locale) => translator(locale, "rules")(`sex.${sex}`)) ??
  shortSexes[text.trim().toLowerCase()];

/** A language by its code or its own name. */
export const readLocale = (text: string): Locale | undefined =>
  named(text, locales, (value) => languages[value].name);

/** A region by its two digits, by a КАТО code in it, or by its name; "Astana" is enough for "Astana city". */
export function readRegion(text: string): Region | undefined {
  const digits = text.replace(/[\s-]/g, "");
  if (/^\d{2}(\d{7})?$/.test(digits)) return REGIONS.find((region) => region === digits.slice(0, 2));
  const name = (region: Region, locale: Locale) => translator(locale, "address")(`region.${region}`);
  const whole = named(text, REGIONS, name);
  if (whole !== undefined) return whole;
  const wanted = plain(text);
  const cities: readonly Region[] = ["71", "75", "79"];
  return cities.find((city) => locales.some((locale) => bareCity(name(city, locale)) === bareCity(wanted)));
}

/** A city's name without the word for city. */
const bareCity = (name: string): string => plain(name).replace(/^город|^г|қаласы$|қ$|city$/u, "");

/** A territory by any of its codes or whole names, listed for e-visas or not: who is not eligible is told so. */
export function readTerritory(policy: Policy, text: string): Territory | undefined {
  const code = text.trim().toUpperCase();
  if (code === "") return undefined;
  const listed = policy.territories.find(
    (territory) => [territory.code, territory.alpha3].includes(code) || isOwnCode(territory, code),
  );
  if (listed) return listed;
  const found = findTerritories(policy, text);
  return found.length === 1 ? found[0] : found.find((territory) => territory.alpha3 === code);
}

/** An MRZ code says a territory only where no other shares it. */
const isOwnCode = ({ nationalities, ownCitizenship }: Territory, code: string): boolean =>
  ownCitizenship && nationalities.includes(code);

const lookAlikes: Readonly<Record<string, string>> = { В: "B", С: "C" };

/** A category's code; Cyrillic letters that look like its own are taken for them. */
export const readCategory = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[ВС]/g, (letter) => lookAlikes[letter] ?? letter)
    .replace(/[\s-]/g, "");
