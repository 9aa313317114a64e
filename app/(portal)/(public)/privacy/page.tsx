import { PageTitle } from "#components/ui/page-title.tsx";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { currentLocale } from "#lib/web/request.ts";

const parts = [
  "what",
  "why",
  "who",
  "how-long",
  "hosts",
  "pictures",
  "payment",
  "cookies",
  "rights",
] as const;

export default async function Page() {
  const locale = await currentLocale();
  const policy = await policyOn(todayInAlmaty());
  const t = translator(locale, "start");
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("privacy.title")} />
        <h1 className="govuk-heading-l">{t("privacy.title")}</h1>
        <p className="govuk-body-l">{t("privacy.lead")}</p>
        {parts.map((part) => (
          <section key={part} id={part}>
            <h2 className="govuk-heading-m">{t(`privacy.${part}.title`)}</h2>
            <p className="govuk-body">{t(`privacy.${part}.text`, { days: policy.periods.draftDays })}</p>
          </section>
        ))}
      </div>
    </div>
  );
}
