import { PageTitle } from "#components/ui/page-title.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentLocale } from "#lib/web/request.ts";

const abilities = ["keyboard", "script", "zoom", "phone", "language"] as const;
const parts = ["standard", "limits", "wrong"] as const;

export default async function Page() {
  const locale = await currentLocale();
  const t = translator(locale, "start");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("accessibility.title")} />
        <h1 className="govuk-heading-l">{t("accessibility.title")}</h1>
        <p className="govuk-body-l">{t("accessibility.lead")}</p>
        <p className="govuk-body">{t("accessibility.can")}</p>
        <ul className="govuk-list govuk-list--bullet">
          {abilities.map((key) => (
            <li key={key}>{t(`accessibility.${key}`)}</li>
          ))}
        </ul>
        {parts.map((part) => (
          <section key={part}>
            <h2 className="govuk-heading-m">{t(`accessibility.${part}.title`)}</h2>
            <p className="govuk-body">{t(`accessibility.${part}.text`)}</p>
          </section>
        ))}
      </div>
    </div>
  );
}
