import countries from "i18n-iso-countries";
import type { Policy } from "#lib/domain/policy.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { type ControlTexts, type Kind, nothingChosen, type Report, text } from "#lib/platform/forms/kinds.ts";
import { mrzStateName } from "#lib/platform/i18n/country-name.ts";
import { type Locale, locales } from "#lib/platform/i18n/locale.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/**
 * Nationality codes in passports that are not ISO 3166-1 codes (Doc 9303-3, section 5): British ones, refugees,
 * stateless persons.
 */
const furtherCodes = ["GBD", "GBN", "GBO", "GBP", "GBS", "UNO", "UNA", "XXA", "XXB", "XXC", "XXX"];

/** The code in a passport if it differs from the ISO code: Germany's, Kosovo's. */
const passportCode = (alpha3: string): string => ({ DEU: "D", XKK: "RKS" })[alpha3] ?? alpha3;

/** The nationality codes of passports, without Kazakhstan's own. */
const nationalityCodes: readonly string[] = [
  ...Object.keys(countries.getAlpha3Codes())
    .filter((code) => code !== "KAZ")
    .map(passportCode),
  ...furtherCodes,
];

/** A nationality as text, with its code. */
function nationalityName(policy: Policy, locale: Locale, code: string): string {
  const t = translator(locale, "arrivals");
  return textOr(t, `nationality.${code}`, undefined) ?? mrzStateName(policy, code, locale);
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

const lists = new Map<string, readonly Choice[]>();

/** Nationalities of people without a state are at the end of the list. */
const isStateless = (code: string): boolean => /^(?:XX|UN[AO])/.test(code);

/** The nationalities with their names, in the reader's alphabetical order. */
export function nationalityChoices(policy: Policy, locale: Locale): readonly Choice[] {
  const name = `${policy.version}/${locale}`;
  const known = lists.get(name);
  if (known) return known;
  const { compare } = new Intl.Collator(locale);
  const list = nationalityCodes
    .map((value) => ({ value, label: nationalityName(policy, locale, value) }))
    .toSorted(
      (a, b) => Number(isStateless(a.value)) - Number(isStateless(b.value)) || compare(a.label, b.label),
    );
  lists.set(name, list);
  return list;
}

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const indexes = new Map<string, ReadonlyMap<string, string>>();

/**
 * The MRZ code of a nationality as people write it in a table: the code itself, ISO's two or three letters, or the
 * state's present or former name in one of the portal's languages. Undefined for an unknown name.
 */
export function nationalityCode(policy: Policy, typed: string): string | undefined {
  const wanted = plain(typed);
  return wanted === "" ? undefined : indexOf(policy).get(wanted);
}

function indexOf(policy: Policy): ReadonlyMap<string, string> {
  const known = indexes.get(policy.version);
  if (known) return known;
  const index = new Map<string, string>();
  const add = (name: string | undefined, code: string) => {
    const key = plain(name ?? "");
    if (key !== "" && !index.has(key)) index.set(key, code);
  };
  for (const code of [...nationalityCodes, "KAZ"]) add(code, code);
  for (const [alpha2, alpha3] of Object.entries(countries.getAlpha2Codes())) {
    const code = passportCode(alpha3);
    add(alpha2, code);
    add(alpha3, code);
    for (const locale of locales) add(new Intl.DisplayNames(locale, { type: "region" }).of(alpha2), code);
  }
  for (const { nationalities, names, otherNames } of policy.territories) {
    const [code = ""] = nationalities;
    for (const name of [...Object.values(names), ...otherNames]) add(name, code);
  }
  indexes.set(policy.version, index);
  return index;
}

/** The kind of field for a nationality; its value is an MRZ code. */
export const nationality = () =>
  ({
    ...text({ max: 100, longest: 100 }),
    read: (typed: string, report: Report, policy: Policy): string | undefined => {
      if (typed.trim() === "") return report("missing");
      return nationalityCode(policy, typed) ?? report("nationality-unknown");
    },
    normal: (typed: string, policy: Policy): string => nationalityCode(policy, typed) ?? typed,
    control: (texts: ControlTexts, locale: Locale, policy: Policy): Field => ({
      ...texts,
      kind: "select",
      options: [nothingChosen(locale), ...nationalityChoices(policy, locale)],
    }),
    words: (value: string, locale: Locale, policy: Policy): string => nationalityName(policy, locale, value),
  }) satisfies Kind;
