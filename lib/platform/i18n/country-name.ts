import countries from "i18n-iso-countries";
import { territoryOf } from "#lib/domain/annexes.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { type Locale, nameIn } from "#lib/platform/i18n/locale.ts";

const names = new Map<Locale, Intl.DisplayNames>();

function namesIn(locale: Locale): Intl.DisplayNames {
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  names.set(locale, known);
  return known;
}

/** Names in common use that differ from the language's list. */
const inUse: Readonly<Record<string, string>> = { "ru/US": "США" };

const nameInUse = (locale: Locale, code: string): string =>
  inUse[`${locale}/${code}`] ?? namesIn(locale).of(code) ?? code;

/** The name of a state or territory by its ISO alpha-2 code, from the policy or else from the language's list. */
export function countryName(policy: Policy, code: string, locale: Locale): string {
  const listed = territoryOf(policy, code);
  if (listed) return nameIn(locale, listed.names);
  return /^[A-Z]{2}$/.test(code) ? nameInUse(locale, code) : code;
}

/** Codes of machine readable zones that are not ISO 3166-1 alpha-3 (Doc 9303-3, section 5). */
const ownCodes: Readonly<Record<string, string>> = {
  D: "DE",
  GBD: "GB",
  GBN: "GB",
  GBO: "GB",
  GBP: "GB",
  GBS: "GB",
};

/** The name of the state of an MRZ code, with the code as printed in passports. */
export function mrzStateName(policy: Policy, code: string, locale: Locale): string {
  const alpha2 = ownCodes[code] ?? countries.alpha3ToAlpha2(code);
  return alpha2 === undefined ? code : `${countryName(policy, alpha2, locale)} (${code})`;
}

const lists = new Map<Locale, readonly { readonly code: string; readonly name: string }[]>();

/** The states and territories of ISO 3166-1 in the language's alphabetical order. */
export function allCountries(locale: Locale): readonly { readonly code: string; readonly name: string }[] {
  const known = lists.get(locale);
  if (known) return known;
  const { compare } = new Intl.Collator(locale);
  const list = Object.keys(countries.getAlpha2Codes())
    .map((code) => ({ code, name: nameInUse(locale, code) }))
    .toSorted((a, b) => compare(a.name, b.name));
  lists.set(locale, list);
  return list;
}
