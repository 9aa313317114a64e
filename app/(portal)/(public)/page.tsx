import { ButtonLink } from "#components/ui/button-link.tsx";
import { InsetText } from "#components/ui/inset-text.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { nameIn } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { announcementsOn } from "#lib/policy/announcements.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { ruleText, STEP_IDS } from "#lib/public-api/rule-text.ts";
import { currentLocale } from "#lib/web/request.ts";
import { TermsCards } from "./terms-cards.tsx";

const doors = [
  { key: "eligibility", href: "/eligibility" },
  { key: "apply", href: "/applications/new" },
  { key: "verify", href: "/verify" },
] as const;

export default async function Page() {
  const locale = await currentLocale();
  const today = todayInAlmaty();
  const [policy, announcements] = await Promise.all([policyOn(today), announcementsOn(today)]);
  const t = translator(locale, "start");
  return (
    <>
      <PageTitle locale={locale} title={t("title")} />
      <h1 className="govuk-heading-xl">{t("title")}</h1>
      {announcements.length > 0 && (
        <InsetText>
          <h2 className="govuk-visually-hidden">{translator(locale, "announcements")("banner")}</h2>
          {announcements.map(({ id, texts }) => (
            <p className="govuk-body" key={id}>
              {nameIn(locale, texts)}
            </p>
          ))}
        </InsetText>
      )}
      <p className="govuk-body-l">{t("lead")}</p>
      <h2 className="govuk-visually-hidden">{t("doors.title")}</h2>
      <ul className="portal-doors">
        {doors.map(({ key, href }) => (
          <li className="portal-door" key={key}>
            <h3 className="govuk-heading-m">{t(`doors.${key}.title`)}</h3>
            <p className="govuk-body">{t(`doors.${key}.text`)}</p>
            {key === "apply" ? (
              <ButtonLink href={href} kind="start">
                {t(`doors.${key}.link`)}
              </ButtonLink>
            ) : (
              <a className="govuk-link govuk-body" href={href}>
                {t(`doors.${key}.link`)}
              </a>
            )}
          </li>
        ))}
      </ul>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h2 className="govuk-heading-m">{t("what.title")}</h2>
          <p className="govuk-body">{t("what.text")}</p>
        </div>
      </div>
      <TermsCards locale={locale} policy={policy} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h2 className="govuk-heading-m">{t("time.title")}</h2>
          <p className="govuk-body">{t("time.text", { days: policy.promises.applicationWorkingDays })}</p>
          <h2 className="govuk-heading-m">{t("steps.title")}</h2>
          <ol className="portal-steps govuk-body">
            {STEP_IDS.map((step) => (
              <li key={step}>{ruleText(policy, locale, step)}</li>
            ))}
          </ol>
          <h2 className="govuk-heading-m">{t("airports.title")}</h2>
          <p className="govuk-body">{ruleText(policy, locale, "R3")}</p>
          <p className="govuk-body">
            <a className="govuk-link" href="/requirements">
              {t("requirements")}
            </a>
          </p>
          <h2 className="govuk-heading-m">{t("hosts.title")}</h2>
          <p className="govuk-body">{t("hosts.text")}</p>
          <p className="govuk-body">{ruleText(policy, locale, "R8")}</p>
          <p className="govuk-body">
            <a className="govuk-link" href="/host">
              {t("hosts.link")}
            </a>
          </p>
        </div>
      </div>
    </>
  );
}
