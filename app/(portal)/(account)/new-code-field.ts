import type { Field } from "#lib/platform/forms/field.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The field for the first code of an authenticator that is being set up. */
export function newCodeField(locale: Locale): Field {
  const t = translator(locale, "staff-accounts");
  return {
    kind: "text",
    name: "code",
    label: t("enrol.label"),
    hint: t("enrol.hint"),
    autoComplete: "one-time-code",
    inputMode: "numeric",
    width: 10,
    maxLength: 20,
  };
}
