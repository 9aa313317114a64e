import type { Locale } from "#lib/platform/i18n/locale.ts";
import { type Messages, messages } from "#lib/platform/i18n/messages.ts";

/** The texts of the check, passed with the page: the browser has no other texts. */
export type SealCheckTexts = {
  readonly locale: Locale;
  readonly scan: Messages["scan"];
  readonly verdict: Messages["verdict"];
  /** Label read before a warning, such as "Important". */
  readonly warning: string;
};

/** The texts of the check in one language. */
export function sealCheckTexts(locale: Locale): SealCheckTexts {
  return {
    locale,
    scan: messages(locale, "scan"),
    verdict: messages(locale, "verdict"),
    warning: messages(locale, "common").important,
  };
}
