import { PageTitle } from "#components/ui/page-title.tsx";
import { homeOf } from "#lib/accounts/rights.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";

/** The page for signed-in people whose role does not have the right. */
export default async function Page() {
  const [locale, actor] = await Promise.all([currentLocale(), currentActor()]);
  const t = translator(locale, "errors");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("not-allowed.title")} />
        <h1 className="govuk-heading-l">{t("not-allowed.title")}</h1>
        <p className="govuk-body">{t("not-allowed.text")}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={actor ? homeOf(actor.role) : "/sign-in"}>
            {t(actor ? "not-allowed.home" : "not-allowed.sign-in")}
          </a>
        </p>
      </div>
    </div>
  );
}
