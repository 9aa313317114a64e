import type { PlainDate } from "#lib/domain/plain-date.ts";
import { PURPOSES, type Purpose } from "#lib/domain/policy.ts";
import {
  type FieldProblem,
  type FieldsWithTexts,
  fieldNames,
  type Typed,
} from "#lib/platform/forms/fields.ts";
import { choice, count, date, email, numberOfDocument, sex, text } from "#lib/platform/forms/kinds.ts";
import { languages, locales } from "#lib/platform/i18n/locale.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { category, region, territory } from "./kinds.ts";

/** The field for the purpose; a host is offered only its own purposes. */
export const purposeField = (purposes: readonly Purpose[]) =>
  choice(purposes, { words: ["rules", "purpose"], control: "radios" });

/**
 * A host's details of one foreigner, each field declared once, in the order of the form: the form, the table and the
 * texts of pages and mails follow from it. The names are also those of a table's columns.
 */
export const requestFields = {
  surname: text({ max: 80, control: { spellCheck: false } }),
  "given-names": text({ max: 80, optional: true, control: { spellCheck: false } }),
  sex: sex(),
  "birth-date": date(),
  territory: territory(),
  "passport-number": numberOfDocument({
    problem: "not-a-passport",
    // Doc 9303-4: nine characters; states that use fewer use at least five.
    pattern: /^[A-Z0-9]{5,9}$/,
    control: { width: 20, spellCheck: false },
  }),
  "passport-expiry": date(),
  purpose: purposeField(PURPOSES),
  category: category(PURPOSES),
  "first-day": date(),
  "last-day": date(),
  "stay-days": count({ width: 3 }),
  region: region(),
  address: text({ max: 300, control: { spellCheck: false } }),
  kato: text({ max: 60, optional: true, control: { inputMode: "numeric", width: 10 } }),
  "guest-email": email({ optional: "depends" }),
  "guest-locale": choice(locales, {
    words: (locale) => languages[locale].name,
    control: "inline-radios",
    optional: "depends",
  }),
} satisfies FieldsWithTexts<Messages["invitations"]["field"]>;

export type RequestField = keyof typeof requestFields;
export const REQUEST_FIELDS: readonly RequestField[] = fieldNames(requestFields);

/** The fault of a field of a request, as a code with values; its text is made in the reader's language. */
export interface RequestFieldProblem extends FieldProblem {
  readonly field: RequestField;
  /** Dates in the text, formatted in the reader's language. */
  readonly dates?: Readonly<Record<string, PlainDate>>;
  /** A territory in the text, ISO alpha-2. */
  readonly territory?: string;
}

/** A request as typed, dates as texts; empty for missing values. */
export type TypedRequest = Typed<typeof requestFields>;

/** Fills in missing values with empty texts. */
export const typedRequest = (typed: Readonly<Partial<Record<string, unknown>>>): TypedRequest =>
  Object.fromEntries(
    REQUEST_FIELDS.map((field) => [field, typeof typed[field] === "string" ? typed[field] : ""]),
  ) as TypedRequest;
