import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import type { MailTrouble } from "#lib/operations/mail-trouble.ts";
import { formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly applicationId: string;
  readonly trouble: MailTrouble;
  /** False on the page on which the address is changed. */
  readonly link?: boolean;
}

/** Says that mails to the applicant could not be delivered, with a link to change the address. */
export function MailTroubleBanner({ locale, applicationId, trouble, link = true }: Props) {
  const t = translator(locale, "jobs");
  return (
    <NotificationBanner title={t("trouble.title")}>
      <p className="govuk-notification-banner__heading">{t("trouble.heading")}</p>
      <p className="govuk-body">
        {t("trouble.text", {
          count: trouble.count,
          address: trouble.address,
          when: formatInstant(locale, trouble.since),
        })}
      </p>
      {link && (
        <a className="govuk-notification-banner__link" href={`/applications/${applicationId}/email`}>
          {t("trouble.change")}
        </a>
      )}
    </NotificationBanner>
  );
}
