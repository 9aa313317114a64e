import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { actionText } from "../../audit/action-text.ts";

/** The name of an event in an application's history; if it has none of its own, that of the audit. */
export function historyTitle(locale: Locale, action: string): string {
  const t = translator(locale, "staff");
  return textOr(t, `event.${action}`, undefined) ?? actionText(locale, action);
}
