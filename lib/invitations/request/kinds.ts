import { REGIONS, type Region } from "#lib/domain/address.ts";
import type { Policy, Purpose, Territory } from "#lib/domain/policy.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import {
  type ControlTexts,
  choice,
  countryOptions,
  type Kind,
  nothingChosen,
  plainText,
  type Report,
  text,
} from "#lib/platform/forms/kinds.ts";
import { countryName, mrzStateName } from "#lib/platform/i18n/country-name.ts";
import { type Locale, locales } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { findTerritories } from "#lib/public-api/named-territories.ts";

/**
 * ISO alpha-2 code of the territory of the guest's passport. It need not be eligible for e-visas, so that the form can
 * say that it is not.
 */
export const territory = () =>
  ({
    ...text({ max: 60 }),
    read: (typed: string, report: Report, policy: Policy): string | undefined => {
      if (typed.trim() === "") return report("missing");
      return readTerritory(policy, typed)?.code ?? report("choice-unknown");
    },
    normal: (typed: string, policy: Policy): string => readTerritory(policy, typed)?.code ?? "",
    control: (texts: ControlTexts, locale: Locale): Field => ({
      ...texts,
      kind: "select",
      options: countryOptions(locale),
    }),
    /** Older requests have the code of a passport instead of a territory's. */
    words: (code: string, locale: Locale, policy: Policy): string =>
      code.length === 2 ? countryName(policy, code, locale) : mrzStateName(policy, code, locale),
  }) satisfies Kind;

/** A territory by any of its codes or complete names. */
function readTerritory(policy: Policy, typed: string): Territory | undefined {
  const code = typed.trim().toUpperCase();
  if (code === "") return undefined;
  const listed = policy.territories.find(
    (one) => [one.code, one.alpha3].includes(code) || isOwnCode(one, code),
  );
  if (listed) return listed;
  const found = findTerritories(policy, typed);
  return found.length === 1 ? found[0] : found.find(({ alpha3 }) => alpha3 === code);
}

/** An MRZ code identifies a territory only if no other has the same code. */
const isOwnCode = ({ nationalities, ownCitizenship }: Territory, code: string): boolean =>
  ownCitizenship && nationalities.includes(code);

/**
 * The category of a purpose: the only one, unless it is typed. Cyrillic letters that look like its Latin ones are
 * accepted.
 */
export const category = (purposes: readonly Purpose[]) =>
  ({
    ...text({ max: 60, optional: true }),
    read: (typed: string): string => readCategory(typed),
    normal: readCategory,
    control: (texts: ControlTexts, locale: Locale, policy: Policy): Field => ({
      ...texts,
      kind: "select",
      options: [
        nothingChosen(locale),
        ...purposes
          .flatMap((purpose) => policy.purposes[purpose]?.categories ?? [])
          .map(({ code }) => ({ value: code, label: categoryWords(code, locale) })),
      ],
    }),
    words: categoryWords,
  }) satisfies Kind;

function categoryWords(code: string, locale: Locale): string {
  const rules = translator(locale, "rules");
  const key = `category.${code}`;
  return rules.has(key) ? `${code}: ${rules(key)}` : code;
}

const lookAlikes: Readonly<Record<string, string>> = { В: "B", С: "C" };

const readCategory = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[ВС]/g, (letter) => lookAlikes[letter] ?? letter)
    .replace(/[\s-]/g, "");

/** A region by its two digits, by a КАТО code in it, or by its name; "Astana" is enough for "Astana city". */
export function region() {
  const named = choice(REGIONS, { words: ["address", "region"], control: "select" });
  const find = (typed: string): Region | undefined => {
    const digits = typed.replace(/[\s-]/g, "");
    if (/^\d{2}(\d{7})?$/.test(digits)) return REGIONS.find((one) => one === digits.slice(0, 2));
    return named.read(typed, () => undefined) ?? cities.find((city) => isCalled(city, typed));
  };
  return {
    ...named,
    read: (typed: string, report: Report): Region | undefined => {
      if (typed.trim() === "") return report("missing");
      return find(typed) ?? report("choice-unknown");
    },
    normal: (typed: string): string => find(typed) ?? "",
    words: (code: Region, locale: Locale): string => translator(locale, "address")(`region.${code}`),
  } satisfies Kind;
}

const cities = ["71", "75", "79"] as const satisfies readonly Region[];

const isCalled = (city: Region, typed: string): boolean =>
  locales.some((locale) => bareCity(translator(locale, "address")(`region.${city}`)) === bareCity(typed));

/** A city's name without the word for city. */
const bareCity = (name: string): string => plainText(name).replace(/^ГОРОД|^Г|ҚАЛАСЫ$|Қ$|CITY$/u, "");
