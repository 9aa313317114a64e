import type { SummaryRow } from "#components/ui/summary-list.tsx";
import type { Policy } from "#lib/domain/policy.ts";
import { countryName } from "#lib/platform/i18n/country-name.ts";
import { formatDate, formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { ruleText } from "#lib/public-api/rule-text.ts";
import type { SelfCheck } from "#lib/public-api/self-check.ts";

/** The facts of the answer; fee and terms only for those who are eligible. */
export function factRows(locale: Locale, policy: Policy, check: SelfCheck): readonly SummaryRow[] {
  const t = translator(locale, "eligibility");
  const { eligibility, terms, fee, longest, passport } = check;
  const { territory, purpose, rule } = eligibility;
  const asked = [
    { key: t("result.territory"), value: countryName(policy, territory, locale) },
    { key: t("result.purpose"), value: translator(locale, "rules")(`purpose.${purpose}`) },
  ];
  const law = {
    key: t("result.rule"),
    value: t("result.rule-value", { rule, text: ruleText(policy, locale, rule) }),
  };
  if (!eligibility.eligible || !terms || !fee) {
    const { annex } = eligibility;
    if (annex === null) return [...asked, law];
    return [...asked, { key: t("result.annex"), value: t("result.annex-value", { annex }) }, law];
  }
  const { annex, row, rowName: name } = eligibility;
  const { stayDays, entries, validDays } = terms;
  return [
    ...asked,
    { key: t("result.place"), value: t("result.place-value", { annex, row, name }) },
    law,
    { key: t("result.fee"), value: t("result.fee-value", { fee: formatMoney(locale, fee) }) },
    {
      key: t("result.valid"),
      value: longest
        ? t("result.valid-dates", {
            from: formatDate(locale, longest.from),
            until: formatDate(locale, longest.until),
          })
        : t("result.valid-value", { days: validDays }),
    },
    { key: t("result.stay"), value: t("result.stay-value", { days: stayDays, entries }) },
    {
      key: t("result.decision"),
      value: t("result.decision-value", { days: policy.promises.applicationWorkingDays }),
    },
    ...(passport?.outlook === "long-enough"
      ? [{ key: t("result.passport"), value: t("result.passport-ok") }]
      : []),
  ];
}
