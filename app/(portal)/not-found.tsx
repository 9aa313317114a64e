import { PageTitle } from "#components/ui/page-title.tsx";
import { translator } from "#lib/platform/i18n/translator.ts";
import { currentLocale } from "#lib/web/request.ts";

/** One page for objects that do not exist and for those of other people. */
export default async function NotFound() {
  const locale = await currentLocale();
  const t = translator(locale, "errors");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("not-found.title")} />
        <h1 className="govuk-heading-l">{t("not-found.title")}</h1>
        <p className="govuk-body">{t("not-found.text")}</p>
        <p className="govuk-body">
          <a className="govuk-link" href="/">
            {t("not-found.start")}
          </a>
        </p>
      </div>
    </div>
  );
}
