import type { SummaryRow } from "#components/ui/summary-list.tsx";
import type { CaseFile } from "#lib/applications/review/load-case.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { mrzStateName } from "#lib/platform/i18n/country-name.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { VisaPlan } from "#lib/visas/plan-visa.ts";

/** The data of the visa to be issued. */
export function planRows(
  locale: Locale,
  policy: Policy,
  { invitation, recipient }: CaseFile,
  plan: VisaPlan,
): readonly SummaryRow[] {
  const t = translator(locale, "staff");
  const purpose = translator(locale, "rules")(`purpose.${invitation.purpose}`);
  return [
    { key: t("grant.holder"), value: `${plan.surname} ${plan.givenNames}`.trim() },
    { key: t("grant.passport"), value: plan.passportNumber },
    { key: t("grant.birth"), value: formatDate(locale, plan.birthDate) },
    { key: t("grant.nationality"), value: mrzStateName(policy, plan.nationality, locale) },
    { key: t("grant.category"), value: `${purpose} (${invitation.category})` },
    { key: t("grant.from"), value: formatDate(locale, plan.validFrom) },
    { key: t("grant.until"), value: formatDate(locale, plan.validUntil) },
    { key: t("grant.stay"), value: t("grant.days", { count: plan.stayDays }) },
    { key: t("grant.entries"), value: String(plan.entries) },
    { key: t("grant.invitation"), value: invitation.number },
    {
      key: t("grant.mrz"),
      value: (
        <span className="portal-mono">
          {plan.mrz[0]}
          <br />
          {plan.mrz[1]}
        </span>
      ),
    },
    { key: t("grant.recipient"), value: recipient.email },
  ];
}
