import { ButtonLink } from "#components/ui/button-link.tsx";
import { Details } from "#components/ui/details.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { type RuleId, ruleText } from "#lib/public-api/rule-text.ts";
import { currentLocale } from "#lib/web/request.ts";
import { TermsCards } from "../terms-cards.tsx";
import { AnnexTable, annexTitle } from "./annex-table.tsx";

const groups = [
  { key: "visa", rules: ["R1", "R2", "R5"] },
  { key: "who", rules: ["R4"] },
  { key: "travel", rules: ["R3"] },
  { key: "passport", rules: ["R7.1", "R7.2", "R7.3"] },
  { key: "fee", rules: ["R6"] },
  { key: "hosts", rules: ["R8"] },
] as const satisfies readonly { readonly key: string; readonly rules: readonly RuleId[] }[];

/** The rules of the source; an applicant acknowledges them when starting an application. */
export default async function Page() {
  const locale = await currentLocale();
  const policy = await policyOn(todayInAlmaty());
  const t = translator(locale, "start");
  return (
    <>
      <PageTitle locale={locale} title={t("rules.title")} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-l">{t("rules.title")}</h1>
          <p className="govuk-body-l">{t("rules.lead", { date: formatDate(locale, policy.inForceFrom) })}</p>
          {groups.map(({ key, rules }) => (
            <section key={key} id={key}>
              <h2 className="govuk-heading-m">{t(`rules.group.${key}`)}</h2>
              <ul className="govuk-list govuk-list--spaced">
                {rules.map((rule) => (
                  <li key={rule} id={rule}>
                    <strong>{rule}.</strong> {ruleText(policy, locale, rule)}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
      <TermsCards locale={locale} policy={policy} />
      <h2 className="govuk-heading-m">{t("rules.lists")}</h2>
      {policy.lists.map((list) => (
        <Details key={list.annex} summary={annexTitle(locale, policy, list)}>
          <AnnexTable locale={locale} policy={policy} list={list} />
        </Details>
      ))}
      <p className="portal-actions">
        <ButtonLink href="/applications/new">{t("doors.apply.link")}</ButtonLink>
        <a className="govuk-link" href="/eligibility">
          {t("doors.eligibility.link")}
        </a>
      </p>
    </>
  );
}
