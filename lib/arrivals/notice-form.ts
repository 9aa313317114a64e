import { ADDRESS_FIELDS } from "#lib/domain/address.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { addressFields } from "#lib/platform/forms/address-fields.ts";
import type { Field, Section } from "#lib/platform/forms/field.ts";
import { formFields, inputValues, postedFields } from "#lib/platform/forms/fields.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import {
  childFields,
  guestFields,
  lineFields,
  maxChildren,
  type NoticeFields,
  placeFields,
  stayFields,
  type TypedNotice,
} from "./fields.ts";

interface Wishes {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly properties: readonly { readonly id: string; readonly name: string }[];
}

/** The sections of the form without the children, in the reader's language. */
export function noticeSections({ locale, policy, properties }: Wishes): readonly Section[] {
  const t = translator(locale, "arrivals");
  const inputs = (fields: NoticeFields): readonly Field[] =>
    formFields(fields, {
      locale,
      policy,
      inputOf,
      label: (field) => t(`field.${field}`),
      hint: (field) => textOr(t, `hint.${field}`, undefined),
    });
  const property: Field = {
    kind: "select",
    name: "property",
    label: t("field.property"),
    hint: t("hint.property"),
    options: [
      { value: "", label: t("property-none") },
      ...properties.map(({ id, name }) => ({ value: id, label: name })),
    ],
  };
  return [
    { title: t("section.guest"), fields: inputs(guestFields) },
    { title: t("section.stay"), fields: inputs(stayFields) },
    {
      title: t("section.address"),
      fields: [
        ...(properties.length === 0 ? [] : [property]),
        ...inputs(placeFields),
        ...addressFields(locale),
      ],
    },
  ];
}

/** The fields of one child. */
export function childInputs(locale: Locale, policy: Policy, index: number): readonly Field[] {
  const t = translator(locale, "arrivals");
  return formFields(childFields, {
    locale,
    policy,
    inputOf: inputOfChild(index),
    label: (field) => t("child", { number: index + 1, field: t(`field.${field}`) }),
  });
}

/** The input of a notice's field, at which a problem of the rules is shown. */
export function inputOf(field: string): string {
  if (ADDRESS_FIELDS.some((known) => known === field)) return `address-${field}`;
  return field.replace(/^children\.(\d+)\.(\w+)$/, "child-$1-$2");
}

const inputOfChild =
  (index: number) =>
  (field: string): string =>
    `child-${index}-${field}`;

/** A notice as the form's values. */
export const formValues = ({ children = [], ...typed }: Partial<TypedNotice>): FormValues => ({
  ...inputValues(lineFields, typed, inputOf),
  ...Object.assign(
    {},
    ...children.map((child, index) => inputValues(childFields, child, inputOfChild(index))),
  ),
  children: String(children.length),
});

/** The number of children for which a form has fields. */
export const childrenIn = (form: FormReader): number => Math.min(maxChildren, form.number("children") ?? 0);

/** The typed notice of a form; a child whose fields are all empty is ignored. */
export const typedNotice = (form: FormReader): TypedNotice => ({
  ...postedFields(lineFields, form, inputOf),
  children: Array.from({ length: childrenIn(form) }, (_, index) =>
    postedFields(childFields, form, inputOfChild(index)),
  ).filter((child) => Object.values(child).some((value) => value.trim() !== "")),
});
