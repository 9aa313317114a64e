import type { Field } from "#lib/platform/forms/field.ts";
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The box to tick under the requirements (S2). */
export function acknowledgementField(locale: Locale): Field {
  const t = translator(locale, "requirements");
  return {
    kind: "checkboxes",
    name: "acknowledged",
    label: t("acknowledge.label"),
    options: [{ value: "yes", label: t("acknowledge.option") }],
  };
}

/** What to say when it was not ticked; nothing when it was. */
export function acknowledgementErrors(data: FormData, locale: Locale): readonly FieldError[] {
  if (formReader(data).flag("acknowledged")) return [];
  return [{ field: "acknowledged", message: translator(locale, "requirements")("acknowledge.required") }];
}
