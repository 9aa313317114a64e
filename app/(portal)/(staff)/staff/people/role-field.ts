import { staffRoles } from "#lib/domain/roles.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The field for a role of staff, with an explanation of each. */
export function staffRoleField(locale: Locale): Field {
  const t = translator(locale, "staff-accounts");
  return {
    kind: "radios",
    name: "role",
    label: t("invite.role"),
    options: staffRoles.map((role) => ({
      value: role,
      label: t(`role.${role}`),
      hint: t(`role-hint.${role}`),
    })),
  };
}
