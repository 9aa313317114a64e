import { ok, problem } from "#lib/domain/result.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { Post } from "#lib/web/action.ts";

/** The checkbox below the requirements (S2). */
export function acknowledgementField(locale: Locale): Field {
  const t = translator(locale, "requirements");
  return {
    kind: "checkboxes",
    name: "acknowledged",
    label: t("acknowledge.label"),
    options: [{ value: "yes", label: t("acknowledge.option") }],
  };
}

/** Checks whether it was selected. Problem: the error of the field. */
export const readAcknowledgement = ({ form, locale }: Pick<Post<"application:own">, "form" | "locale">) =>
  form.flag("acknowledged")
    ? ok(undefined)
    : problem({ acknowledged: translator(locale, "requirements")("acknowledge.required") });
