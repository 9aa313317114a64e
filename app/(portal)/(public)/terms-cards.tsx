import { offeredPurposes, type Policy } from "#lib/domain/policy.ts";
import { formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** Fee, period and stay of each purpose from the policy, one card each, because a table is too wide for a phone. */
export function TermsCards({ locale, policy }: { readonly locale: Locale; readonly policy: Policy }) {
  const t = translator(locale, "start");
  const rules = translator(locale, "rules");
  return (
    <>
      <h2 className="govuk-heading-m">{t("terms.title")}</h2>
      <ul className="portal-doors">
        {offeredPurposes(policy).map(({ purpose, annex, fee, validDays, stayDays }) => {
          const count = policy.lists.find((list) => list.annex === annex)?.rows.length ?? 0;
          const facts = [
            { key: "fee", value: formatMoney(locale, fee) },
            { key: "valid", value: t("terms.days", { count: validDays }) },
            { key: "stay", value: t("terms.days", { count: stayDays }) },
            { key: "open", value: t("terms.states", { count, annex }) },
          ] as const;
          return (
            <li className="portal-door" key={purpose}>
              <h3 className="govuk-heading-s">{rules(`purpose.${purpose}`)}</h3>
              <ul className="govuk-list govuk-!-margin-bottom-0">
                {facts.map(({ key, value }) => (
                  <li key={key}>
                    {t(`terms.${key}`)}: <strong>{value}</strong>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </>
  );
}
