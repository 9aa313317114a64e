import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** Says that the fields contain the values typed before signing in again, and that they have not been sent yet. */
export function RestoredBanner({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "common");
  return (
    <NotificationBanner title={t("important")}>
      <p className="govuk-notification-banner__heading">{t("kept.shown")}</p>
    </NotificationBanner>
  );
}
