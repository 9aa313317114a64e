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

/** Where people call a state otherwise than the language's list does. */
const inUse: Readonly<Record<string, string>> = { "ru/US": "США" };

const nameInUse = (locale: Locale, code: string): string =>
  inUse[`${locale}/${code}`] ?? namesIn(locale).of(code) ?? code;

/** A state or territory by its ISO alpha-2 code, as the policy or else the language names it. */
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

/** The state of an MRZ code in words, with the code as the passport prints it. */
export function mrzStateName(policy: Policy, code: string, locale: Locale): string {
  const alpha2 = ownCodes[code] ?? countries.alpha3ToAlpha2(code);
  return alpha2 === undefined ? code : `${countryName(policy, alpha2, locale)} (${code})`;
}

const lists = new Map<Locale, readonly { readonly code: string; readonly name: string }[]>();

/** Every state and territory of ISO 3166-1 in the language's alphabetical order. */
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
