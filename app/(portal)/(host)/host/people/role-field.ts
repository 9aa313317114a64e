import type { ChoiceField } from "#lib/platform/forms/field.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The field for a colleague's role: manager or clerk. */
export function roleField(locale: Locale): ChoiceField {
  const t = translator(locale, "organisation");
  return {
    kind: "radios",
    name: "role",
    label: t("people.role"),
    options: (["MANAGER", "CLERK"] as const).map((role) => ({
      value: role,
      label: t(`role.${role}`),
      hint: t(`role-hint.${role}`),
    })),
  };
}
