import { Table } from "#components/ui/table.tsx";
import { offeredPurposes, type Policy } from "#lib/domain/policy.ts";
import { formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { ruleText } from "#lib/public-api/rule-text.ts";

const general = ["R1", "R2", "R3", "R4", "R5", "R6"] as const;
const passport = ["R7.1", "R7.2", "R7.3"] as const;
const atHand = ["number", "passport", "photo", "page", "card"] as const;

/** The information before starting (S2): R1-R7 with the policy's numbers, fees, and the documents needed. */
export function Requirements({ policy, locale }: { readonly policy: Policy; readonly locale: Locale }) {
  const t = translator(locale, "requirements");
  const rules = (ids: readonly Parameters<typeof ruleText>[2][]) => (
    <ul className="govuk-list govuk-list--bullet">
      {ids.map((id) => (
        <li key={id}>
          {ruleText(policy, locale, id)} ({id})
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <h2 className="govuk-heading-m">{t("rules")}</h2>
      {rules(general)}
      <h2 className="govuk-heading-m">{t("passport")}</h2>
      {rules(passport)}
      <FeeTable policy={policy} locale={locale} />
      <h2 className="govuk-heading-m">{t("at-hand.title")}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {atHand.map((thing) => (
          <li key={thing}>{t(`at-hand.${thing}`)}</li>
        ))}
      </ul>
      <p className="govuk-body">
        {t("promise", {
          days: policy.promises.applicationWorkingDays,
          draftDays: policy.periods.draftDays,
        })}
      </p>
    </>
  );
}

function FeeTable({ policy, locale }: { readonly policy: Policy; readonly locale: Locale }) {
  const t = translator(locale, "requirements");
  const days = (count: number) => t("fees.days", { count });
  return (
    <Table
      caption={t("fees.title")}
      head={[t("fees.purpose"), t("fees.fee"), t("fees.stay"), t("fees.valid")]}
      rows={offeredPurposes(policy).map(({ purpose, fee, stayDays, validDays }) => ({
        id: purpose,
        cells: [
          translator(locale, "rules")(`purpose.${purpose}`),
          formatMoney(locale, fee),
          days(stayDays),
          days(validDays),
        ],
      }))}
    />
  );
}
