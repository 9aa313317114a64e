import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** A session's device in words: its browser and its system. */
export function deviceText(locale: Locale, browser: string | null): string {
  const t = translator(locale, "staff-accounts");
  const [family = "other", system = "other"] = (browser ?? "other other").split(" ");
  return t("security.browser-on", {
    browser: t.has(`browser.${family}`) ? t(`browser.${family as "other"}`) : t("browser.other"),
    system: t.has(`system.${system}`) ? t(`system.${system as "other"}`) : t("system.other"),
  });
}
