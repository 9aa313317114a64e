import {
  contactFields,
  type FaultyFields,
  identityFields,
  type OrganisationFields,
  type TypedContact,
} from "#lib/accounts/organisations/fields.ts";
import { addressErrors, addressFields, typedAddress } from "#lib/platform/forms/address-fields.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { type FieldProblem, formFields, postedFields } from "#lib/platform/forms/fields.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";

/** The input of a field: `contact-name` for `contactName`. */
export const inputOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The inputs of fields, in the reader's language. */
export function organisationInputs(locale: Locale, fields: OrganisationFields): readonly Field[] {
  const t = translator(locale, "organisation");
  return formFields(fields, {
    locale,
    inputOf,
    label: (field) => t(`field.${field}`),
    hint: (field) => textOr(t, `hint.${field}`, undefined),
  });
}

/** The inputs for address, phone, e-mail and contact person. */
export const contactInputs = (locale: Locale): readonly Field[] => [
  ...addressFields(locale),
  ...organisationInputs(locale, contactFields),
];

/** Address, phone, e-mail and contact person of a post. */
export const typedContact = (form: FormReader): TypedContact => ({
  ...postedFields(contactFields, form, inputOf),
  address: typedAddress(form),
});

/** The faults as errors of the inputs, in their order. */
export function organisationErrors(
  locale: Locale,
  problems: readonly FieldProblem[],
  address: FaultyFields["address"] = [],
): readonly FieldError[] {
  const t = translator(locale, "organisation");
  const isBefore = ({ field }: FieldProblem) => field in identityFields;
  const errors = (those: readonly FieldProblem[]) =>
    those.map(({ field, code, values }) => ({
      field: inputOf(field),
      message: textOf(t, `problem.${field}.${code}`, values),
    }));
  return [
    ...errors(problems.filter(isBefore)),
    ...addressErrors(locale, address),
    ...errors(problems.filter((found) => !isBefore(found))),
  ];
}
