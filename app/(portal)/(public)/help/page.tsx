import { Details } from "#components/ui/details.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { airportNames } from "#lib/public-api/rule-text.ts";
import { currentLocale } from "#lib/web/request.ts";

const questions = [
  "invitation",
  "name",
  "one-name",
  "children",
  "draft",
  "mistake",
  "pending",
  "refund",
  "mail",
  "print",
  "airports",
] as const;

const photoRules = ["size", "face", "background", "fresh", "glasses"] as const;

/** The passport of a fictitious person and state; its check digits are right. */
const specimen = [
  "P<UTOERIKSSON<<ANNA<SPECIMEN<<<<<<<<<<<<<<<<",
  "X1234567<7UTO9001310F3103278<<<<<<<<<<<<<<02",
];

export default async function Page() {
  const locale = await currentLocale();
  const policy = await policyOn(todayInAlmaty());
  const t = translator(locale, "start");
  const values = { days: policy.periods.draftDays, airports: airportNames(policy, locale) };
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <PageTitle locale={locale} title={t("help.title")} />
        <h1 className="govuk-heading-l">{t("help.title")}</h1>
        <p className="govuk-body-l">{t("help.lead")}</p>
        <nav aria-label={t("help.contents")}>
          <ul className="govuk-list">
            {(["questions", "photo", "mrz"] as const).map((part) => (
              <li key={part}>
                <a className="govuk-link" href={`#${part}`}>
                  {t(`help.${part}.title`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <h2 className="govuk-heading-m" id="questions">
          {t("help.questions.title")}
        </h2>
        {questions.map((key) => (
          <Details key={key} summary={t(`help.questions.${key}.q`)}>
            <p className="govuk-body">{t(`help.questions.${key}.a`, values)}</p>
          </Details>
        ))}
        <h2 className="govuk-heading-m" id="photo">
          {t("help.photo.title")}
        </h2>
        <ul className="govuk-list govuk-list--bullet">
          {photoRules.map((key) => (
            <li key={key}>{t(`help.photo.${key}`)}</li>
          ))}
        </ul>
        <h2 className="govuk-heading-m" id="mrz">
          {t("help.mrz.title")}
        </h2>
        <p className="govuk-body">{t("help.mrz.text")}</p>
        <p className="govuk-body">{t("help.mrz.example")}</p>
        {specimen.map((line) => (
          <p className="govuk-body portal-mono" key={line} translate="no">
            {line}
          </p>
        ))}
        <ul className="govuk-list govuk-list--bullet">
          <li>{t("help.mrz.line1")}</li>
          <li>{t("help.mrz.line2")}</li>
        </ul>
      </div>
    </div>
  );
}
