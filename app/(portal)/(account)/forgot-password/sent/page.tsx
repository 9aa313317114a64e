import { PageTitle } from "#components/ui/page-title.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentLocale } from "#lib/web/request.ts";

export default async function Page() {
  const locale = await currentLocale();
  const t = translator(locale, "account");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("forgot-password.sent-title")} />
        <h1 className="govuk-heading-l">{t("forgot-password.sent-title")}</h1>
        <p className="govuk-body">{t("forgot-password.sent")}</p>
        <p className="govuk-body">{t("forgot-password.sent-nothing")}</p>
        <ul className="govuk-list">
          <li>
            <a className="govuk-link" href="/forgot-password">
              {t("forgot-password.again")}
            </a>
          </li>
          <li>
            <a className="govuk-link" href="/sign-in">
              {t("forgot-password.back")}
            </a>
          </li>
        </ul>
      </div>
    </div>
  );
}
