import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** An audited action in words, the thing first; a kind that has no words yet keeps its code. */
export function actionText(locale: Locale, action: string): string {
  const t = translator(locale, "audit-actions");
  const [thing = ""] = action.split(".");
  if (!t.has(`thing.${thing}`) || !t.has(`done.${action}`)) return action;
  return t("whole", { thing: t(`thing.${thing}`), done: t(`done.${action}`) });
}
