import type { Policy, Purpose } from "#lib/domain/policy.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { formFields, inputValues, normalTexts, postedFields } from "#lib/platform/forms/fields.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { purposeField, requestFields, type TypedRequest } from "./fields.ts";
import { category } from "./kinds.ts";

const inputOf = (field: string): string => field;

/** The fields of one request, in the reader's language; a host is offered only its own purposes. */
export function requestInputs(
  locale: Locale,
  policy: Policy,
  purposes: readonly Purpose[],
): readonly Field[] {
  const t = translator(locale, "invitations");
  const offered = purposes.filter((purpose) => policy.purposes[purpose] !== undefined);
  const own = { ...requestFields, purpose: purposeField(offered), category: category(offered) };
  const inputs = formFields(own, {
    locale,
    policy,
    inputOf,
    label: (field) => t(`field.${field}.label`),
    hint: (field) => textOr(t, `field.${field}.hint`, undefined),
  });
  const notify: Field = {
    kind: "checkboxes",
    name: "notify",
    label: t("form.notify"),
    options: [{ value: "yes", label: t("form.notify-yes") }],
  };
  return inputs.flatMap((input) => (input.name === "guest-email" ? [notify, input] : [input]));
}

/** The typed request of a form; if no mail is wanted, the guest's address is ignored. */
export function typedFrom(form: FormReader): TypedRequest {
  const typed = postedFields(requestFields, form, inputOf);
  return form.flag("notify") ? typed : { ...typed, "guest-email": "", "guest-locale": "" };
}

/** The values of the fields for a known request, including one typed into a table. */
export const valuesOf = (policy: Policy, typed: TypedRequest): FormValues => ({
  ...inputValues(requestFields, normalTexts(requestFields, typed, policy), inputOf),
  ...(typed["guest-email"] ? { notify: ["yes"] } : {}),
});
