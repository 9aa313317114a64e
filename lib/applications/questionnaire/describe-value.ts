import { plainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { countryName, mrzStateName } from "#lib/platform/i18n/country-name.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { type Locale, nameIn } from "#lib/platform/i18n/locale.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { airportNames } from "#lib/public-api/rule-text.ts";
import type { AnswerValue } from "./answers.ts";

/** The label of a question or fact in a list of answers; its id if it no longer has a text. */
export function fieldLabel(field: string, locale: Locale): string {
  const t = translator(locale, "questions");
  const key = [`fields.${field}.short`, `fields.${field}.label`].find((candidate) => t.has(candidate));
  return key === undefined ? field : t(key);
}

/** An answer or fact as text: options, dates, states and airports by name, typed texts unchanged. */
export function describeValue(policy: Policy, field: string, value: AnswerValue, locale: Locale): string {
  if (typeof value !== "string") {
    return value.map((part) => describeValue(policy, field, part, locale)).join("; ");
  }
  const t = translator(locale, "questions");
  if (value === "") return translator(locale, "common")("not-given");
  const special = describers[field];
  if (special) return special(value, policy, locale);
  const option = `fields.${field}.options.${value}`;
  // One of the declarations names the airports.
  if (t.has(option)) return t(option, { airports: airportNames(policy, locale) });
  const date = plainDate(value);
  if (date !== undefined) return formatDate(locale, date);
  return value === "yes" || value === "no" ? translator(locale, "common")(value) : value;
}

type Describe = (value: string, policy: Policy, locale: Locale) => string;

const state: Describe = (value, policy, locale) => mrzStateName(policy, value, locale);
const airport: Describe = (value, policy, locale) => {
  const found = policy.airports.find(({ code }) => code === value);
  return found ? `${nameIn(locale, found.names)} (${value})` : value;
};
const rule =
  (group: string): Describe =>
  (value, _, locale) =>
    textOr(translator(locale, "rules"), `${group}.${value}`, value);

const describers: Readonly<Record<string, Describe>> = {
  "passport-issuing-state": state,
  nationality: state,
  territory: (value, policy, locale) => territoryLabel(policy, value, locale),
  "birth-country": (value, policy, locale) => countryName(policy, value, locale),
  "entry-airport": airport,
  "exit-airport": airport,
  purpose: rule("purpose"),
  category: (value, policy, locale) => `${value}: ${rule("category")(value, policy, locale)}`,
  sex: rule("sex"),
};

/** The name of a territory, or the text of the option that none of the listed ones applies. */
function territoryLabel(policy: Policy, value: string, locale: Locale): string {
  const t = translator(locale, "questions");
  return textOr(t, `fields.territory.options.${value}`, undefined) ?? countryName(policy, value, locale);
}
