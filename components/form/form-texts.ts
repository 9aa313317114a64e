import type { FormTexts } from "#components/form/form-body.tsx";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The texts that every form needs, with the page's title and the button's text ("Continue" by default). */
export function formTexts(locale: Locale, title: string, submit?: string): FormTexts {
  const t = translator(locale, "common");
  return {
    title: t("page-title", { title }),
    errorPrefix: t("error-prefix"),
    errorSummary: t("error-summary"),
    submit: submit ?? t("continue"),
    sending: t("sending"),
  };
}
