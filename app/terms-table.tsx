import { Table } from "#components/ui/table.tsx";
import { type Policy, PURPOSES } from "#lib/domain/policy.ts";
import { formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** Fee, period and stay of each purpose as the policy has them. */
export function TermsTable({ locale, policy }: { readonly locale: Locale; readonly policy: Policy }) {
  const t = translator(locale, "start");
  const rules = translator(locale, "rules");
  const rows = PURPOSES.map((purpose) => {
    const { annex, fee, validDays, stayDays } = policy.purposes[purpose];
    const count = policy.lists.find((list) => list.annex === annex)?.rows.length ?? 0;
    return {
      id: purpose,
      cells: [
        rules(`purpose.${purpose}`),
        t("terms.states", { count, annex }),
        formatMoney(locale, fee),
        t("terms.days", { count: validDays }),
        t("terms.days", { count: stayDays }),
      ],
    };
  });
  const head = ["purpose", "open", "fee", "valid", "stay"].map((key) => t(`terms.${key}`));
  return <Table caption={t("terms.title")} head={head} rows={rows} />;
}
