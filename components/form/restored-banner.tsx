import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** Says that the fields hold what was typed before signing in again, and that it is not sent yet. */
export function RestoredBanner({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "common");
  return (
    <NotificationBanner title={t("important")}>
      <p className="govuk-notification-banner__heading">{t("kept.shown")}</p>
    </NotificationBanner>
  );
}
