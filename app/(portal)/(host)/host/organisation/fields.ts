import { emailMaxLength } from "#lib/accounts/email.ts";
import {
  type ContactProblems,
  nameMaxLength,
  type OrganisationProblem,
  type TypedContact,
  type TypedIdentity,
} from "#lib/accounts/organisations/check-organisation.ts";
import { ORGANISATION_KINDS } from "#lib/domain/organisation.ts";
import { addressErrors, addressFields, typedAddress } from "#lib/platform/forms/address-fields.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, textOr } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

const inputs = {
  kind: "kind",
  idNumber: "id-number",
  name: "name",
  contactName: "contact-name",
  licenceNumber: "licence-number",
  phone: "phone",
  email: "email",
} as const satisfies Readonly<Record<OrganisationProblem["field"], string>>;

/** The fields for kind, number and name. */
export function identityFields(locale: Locale): readonly Field[] {
  const t = translator(locale, "organisation");
  return [
    {
      kind: "radios",
      name: inputs.kind,
      label: t("field.kind"),
      options: ORGANISATION_KINDS.map((kind) => ({
        value: kind,
        label: t(`kind.${kind}`),
        hint: textOr(t, `kind-hint.${kind}`, undefined),
      })),
    },
    {
      kind: "text",
      name: inputs.idNumber,
      label: t("field.id-number"),
      hint: t("field.id-number-hint"),
      inputMode: "numeric",
      width: 20,
      maxLength: 30,
      spellCheck: false,
    },
    {
      kind: "text",
      name: inputs.name,
      label: t("field.name"),
      hint: t("field.name-hint"),
      autoComplete: "organization",
      maxLength: nameMaxLength.name,
    },
  ];
}

/** The fields for address, phone, e-mail and contact person. */
export function contactFields(locale: Locale): readonly Field[] {
  const t = translator(locale, "organisation");
  return [
    ...addressFields(locale),
    {
      kind: "tel",
      name: inputs.phone,
      label: t("field.phone"),
      hint: t("field.phone-hint"),
      autoComplete: "tel",
      inputMode: "tel",
      width: 20,
      maxLength: 40,
    },
    {
      kind: "email",
      name: inputs.email,
      label: t("field.email"),
      hint: t("field.email-hint"),
      autoComplete: "email",
      inputMode: "email",
      spellCheck: false,
      maxLength: emailMaxLength,
    },
    {
      kind: "text",
      name: inputs.contactName,
      label: t("field.contact-name"),
      hint: t("field.contact-name-hint"),
      autoComplete: "name",
      maxLength: nameMaxLength.contactName,
    },
  ];
}

/** Kind, number and name of a post. */
export const typedIdentity = (data: FormData): TypedIdentity => ({
  kind: formReader(data).text(inputs.kind),
  idNumber: formReader(data).text(inputs.idNumber),
  name: formReader(data).text(inputs.name),
});

/** Address, phone, e-mail and contact person of a post. */
export const typedContact = (data: FormData): TypedContact => ({
  address: typedAddress(data),
  phone: formReader(data).text(inputs.phone),
  email: formReader(data).text(inputs.email),
  contactName: formReader(data).text(inputs.contactName),
});

/** The faults as errors of the fields, in their order. */
export function organisationErrors(
  locale: Locale,
  problems: readonly OrganisationProblem[],
  address: ContactProblems["address"] = [],
): readonly FieldError[] {
  const t = translator(locale, "organisation");
  const own = problems.map(({ field, kind }) => ({
    field: inputs[field],
    message: textOf(t, `problem.${inputs[field]}.${kind}`),
  }));
  const isBefore = ({ field }: FieldError) => ["kind", "id-number", "name"].includes(field);
  return [
    ...own.filter(isBefore),
    ...addressErrors(locale, address),
    ...own.filter((error) => !isBefore(error)),
  ];
}
