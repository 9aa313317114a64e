import {
  ADDRESS_FIELDS,
  type Address,
  type AddressField,
  type AddressProblem,
  addressMaxLength,
  REGIONS,
  type TypedAddress,
} from "#lib/domain/address.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { Field } from "./field.ts";

const nameOf = (field: AddressField): string => `address-${field}`;

/** The fields of an address in Kazakhstan, in the reader's language; their inputs are called `address-…`. */
export function addressFields(locale: Locale): readonly Field[] {
  const t = translator(locale, "address");
  const common = translator(locale, "common");
  const optional = (label: string) => common("optional", { label });
  const text = (field: "locality" | "street" | "house" | "flat", label: string, hint?: string): Field => ({
    kind: "text",
    name: nameOf(field),
    label,
    ...(hint && { hint }),
    maxLength: addressMaxLength[field],
    ...((field === "house" || field === "flat") && { width: 10 }),
  });
  return [
    {
      kind: "select",
      name: nameOf("region"),
      label: t("region-label"),
      options: [
        { value: "", label: common("choose") },
        ...REGIONS.map((region) => ({ value: region, label: t(`region.${region}`) })),
      ],
    },
    text("locality", t("locality"), t("locality-hint")),
    text("street", t("street")),
    text("house", t("house")),
    text("flat", optional(t("flat"))),
    {
      kind: "text",
      name: nameOf("kato"),
      label: optional(t("kato")),
      hint: t("kato-hint"),
      inputMode: "numeric",
      width: 10,
      maxLength: 20,
      spellCheck: false,
    },
  ];
}

/** What the fields show for a known address. */
export const addressValues = (address: Address | undefined): Readonly<Record<string, string>> =>
  address ? Object.fromEntries(ADDRESS_FIELDS.map((field) => [nameOf(field), address[field]])) : {};

/** The typed address of a post. */
export function typedAddress(data: FormData): TypedAddress {
  const form = formReader(data);
  const text = (field: AddressField): string => form.text(nameOf(field));
  return {
    region: text("region"),
    kato: text("kato"),
    locality: text("locality"),
    street: text("street"),
    house: text("house"),
    flat: text("flat"),
  };
}

/** What is wrong with a typed address, beside the fields of `addressFields`. */
export function addressErrors(locale: Locale, problems: readonly AddressProblem[]): readonly FieldError[] {
  const t = translator(locale, "address");
  return problems.map(({ field, kind }) => ({
    field: nameOf(field),
    message:
      kind === "too-long" || kind === "characters"
        ? t(`problem.${kind}`, {
            label: t(field === "region" ? "region-label" : field),
            most: addressMaxLength[field],
          })
        : t(`problem.${field}.${kind}`),
  }));
}
