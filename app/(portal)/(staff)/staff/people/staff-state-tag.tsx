import { Tag } from "#components/ui/tag.tsx";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** Whether a staff account is active or disabled. */
export function StaffStateTag({ locale, disabled }: { readonly locale: Locale; readonly disabled: boolean }) {
  const t = translator(locale, "staff-accounts");
  return <Tag colour={disabled ? "grey" : "green"}>{t(disabled ? "people.disabled" : "people.active")}</Tag>;
}
