import { Notice } from "#components/ui/notice.tsx";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** Says that the fields hold what was typed before signing in again, and that it is not sent yet. */
export function KeptNotice({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "common");
  return (
    <Notice title={t("important")}>
      <p className="govuk-notification-banner__heading">{t("kept.shown")}</p>
    </Notice>
  );
}
