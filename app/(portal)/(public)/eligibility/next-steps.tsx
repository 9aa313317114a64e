import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** The next steps of a person who is eligible. */
export function NextSteps({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, "eligibility");
  return (
    <>
      <h2 className="govuk-heading-m">{t("result.next")}</h2>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        <li>{t("result.next-invitation")}</li>
        <li>
          <a className="govuk-link" href="/requirements">
            {t("result.next-requirements")}
          </a>
        </li>
        <li>{t("result.next-apply")}</li>
      </ol>
    </>
  );
}
