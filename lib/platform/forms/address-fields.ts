import {
  ADDRESS_FIELDS,
  type Address,
  type AddressField,
  type AddressProblem,
  addressMaxLength,
  REGIONS,
  type TypedAddress,
} from "#lib/domain/address.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import type { Field } from "./field.ts";
import { type Fields, optionalLabel, postedFields } from "./fields.ts";
import { choice, text } from "./kinds.ts";

const nameOf = (field: AddressField): string => `address-${field}`;

const max = addressMaxLength;

/** The parts of an address in Kazakhstan as people and programs write them; `checkAddress` checks the whole. */
export const addressParts = {
  region: choice(REGIONS, { words: ["address", "region"], control: "select" }),
  kato: text({
    max: 20,
    longest: 20,
    optional: true,
    control: { inputMode: "numeric", width: 10, maxLength: 20, spellCheck: false },
  }),
  locality: text({ max: max.locality, optional: "depends", control: { maxLength: max.locality } }),
  street: text({ max: max.street, control: { maxLength: max.street } }),
  house: text({ max: max.house, control: { width: 10, maxLength: max.house } }),
  flat: text({ max: max.flat, optional: true, control: { width: 10, maxLength: max.flat } }),
} satisfies Fields;

/** The order of the form. The code comes last, because few people know it. */
const asked = [
  "region",
  "locality",
  "street",
  "house",
  "flat",
  "kato",
] as const satisfies readonly AddressField[];

const labelOf = (locale: Locale, field: AddressField): string =>
  translator(locale, "address")(field === "region" ? "region-label" : field);

/** The fields of an address, in the reader's language; their inputs are called `address-…`. */
export function addressFields(locale: Locale): readonly Field[] {
  const t = translator(locale, "address");
  return asked.map((field) => {
    const { optional, control } = addressParts[field];
    const label = optionalLabel(locale, labelOf(locale, field), optional);
    const hint = textOr(t, `${field}-hint`, undefined);
    return control({ name: nameOf(field), label, ...(hint && { hint }) }, locale);
  });
}

/** The values of the fields for a known address. */
export const addressValues = (address: Address | undefined): Readonly<Record<string, string>> =>
  address ? Object.fromEntries(ADDRESS_FIELDS.map((field) => [nameOf(field), address[field]])) : {};

/** The typed address of a post. */
export const typedAddress = (form: FormReader): TypedAddress =>
  postedFields(addressParts, form, (field) => `address-${field}`);

/** The faults of a typed address as errors of the fields of `addressFields`. */
export function addressErrors(locale: Locale, problems: readonly AddressProblem[]): readonly FieldError[] {
  const t = translator(locale, "address");
  return problems.map(({ field, kind }) => ({
    field: nameOf(field),
    message:
      kind === "too-long" || kind === "characters"
        ? t(`problem.${kind}`, {
            label: labelOf(locale, field),
            max: addressMaxLength[field],
          })
        : textOf(t, `problem.${field}.${kind}`),
  }));
}
