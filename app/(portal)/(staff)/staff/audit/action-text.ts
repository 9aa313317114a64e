import { isAuditAction } from "#lib/audit/actions.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";

/** The name of an audited action, the object first; one that is no longer recorded is shown as its code. */
export function actionText(locale: Locale, action: string): string {
  if (!isAuditAction(action)) return action;
  const t = translator(locale, "audit-actions");
  const thing = textOf(t, `thing.${action.split(".")[0]}`);
  return t("whole", { thing, done: t(`done.${action}`) });
}
