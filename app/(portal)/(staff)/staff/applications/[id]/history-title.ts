import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOr } from "#lib/platform/i18n/translate.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { actionText } from "../../audit/action-text.ts";

/** What an event of an application's history is called; one without words of its own goes by those of the audit. */
export function historyTitle(locale: Locale, action: string): string {
  const t = translator(locale, "staff");
  return textOr(t, `event.${action}`, undefined) ?? actionText(locale, action);
}
