import { Table } from "#components/ui/table.tsx";
import type { Policy } from "#lib/domain/policy.ts";
import { policyEffect } from "#lib/domain/policy-effect.ts";
import { formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { countDrafts } from "#lib/policy/draft-counts.ts";

interface Props {
  readonly locale: Locale;
  readonly before: Policy;
  readonly after: Policy;
}

/** The effect of a version on open drafts: numbers by purpose. */
export async function EffectTable({ locale, before, after }: Props) {
  const t = translator(locale, "policy");
  const effects = policyEffect(before, after, await countDrafts());
  return (
    <>
      <Table
        caption={t("effect.title")}
        head={(["purpose", "drafts", "closed", "opened", "fee"] as const).map((key) => t(`effect.${key}`))}
        rows={effects.map(({ purpose, drafts, closed, opened, fee }) => {
          const [old, young] = [fee.before, fee.after].map((one) => (one ? formatMoney(locale, one) : "–"));
          return {
            id: purpose,
            cells: [
              translator(locale, "rules")(`purpose-term.${purpose}`),
              String(drafts),
              String(closed),
              String(opened),
              old === young ? old : `${old} → ${young}`,
            ],
          };
        })}
      />
      <p className="govuk-body-s">{t("effect.lead")}</p>
    </>
  );
}
