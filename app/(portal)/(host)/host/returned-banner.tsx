import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import type { OwnOrganisation } from "#lib/accounts/organisations/own-organisation.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import { resubmitAction } from "./organisation/actions.ts";

interface Props {
  readonly locale: Locale;
  readonly own: OwnOrganisation;
  readonly manages: boolean;
}

/** Why the migration service returned the organisation, with the button to submit it again. */
export function ReturnedBanner({ locale, own, manages }: Props) {
  if (own.status !== "RETURNED") return null;
  const t = translator(locale, "organisation");
  return (
    <NotificationBanner title={translator(locale, "common")("important")}>
      <p className="govuk-notification-banner__heading">{t("returned.heading")}</p>
      <ul className="govuk-list govuk-list--bullet">
        {own.returnReasons.map((reason) => (
          <li key={reason}>{textOf(t, `return-reason.${reason}`)}</li>
        ))}
      </ul>
      <p className="govuk-body portal-lines">{own.returnText}</p>
      {manages && (
        <form action={resubmitAction}>
          <p className="govuk-body">{t("returned.next")}</p>
          <button type="submit" className="govuk-button govuk-!-margin-bottom-0">
            {t("returned.submit")}
          </button>
        </form>
      )}
    </NotificationBanner>
  );
}
