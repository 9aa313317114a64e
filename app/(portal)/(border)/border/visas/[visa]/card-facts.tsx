import { SummaryList } from "#components/ui/summary-list.tsx";
import { holderRows, visaRows } from "#lib/border/card-texts.ts";
import type { BorderCard } from "#lib/border/check-at-border.ts";
import type { Policy } from "#lib/domain/policy.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly card: BorderCard;
}

/** The data of holder and visa, in the order for comparison with the passport. */
export function CardFacts({ locale, policy, card }: Props) {
  const t = translator(locale, "border");
  return (
    <div className="portal-columns">
      <section>
        <h2 className="govuk-heading-m">{t("card.holder")}</h2>
        <SummaryList rows={holderRows(locale, policy, card)} />
      </section>
      <section>
        <h2 className="govuk-heading-m">{t("card.visa")}</h2>
        <SummaryList rows={visaRows(locale, card)} />
      </section>
    </div>
  );
}
