import { Details } from "#components/ui/details.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { describeValue, fieldLabel } from "#lib/applications/questionnaire/describe-value.ts";
import type { Fact } from "#lib/applications/questionnaire/facts.ts";
import type { Policy } from "#lib/domain/policy.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

const MOST_UNFOLDED = 4;

interface Props {
  readonly facts: readonly Fact[];
  readonly policy: Policy;
  readonly locale: Locale;
}

/** Facts that are not asked because invitation or passport contain them, with their sources. */
export function KnownFacts({ facts, policy, locale }: Props) {
  if (facts.length === 0) return null;
  const t = translator(locale, "questions");
  const list = (
    <>
      <SummaryList
        rows={facts.map(({ field, value, source }) => ({
          key: fieldLabel(field, locale),
          value: (
            <>
              <span className={field === "name-at-border" ? "portal-mono" : undefined}>
                {describeValue(policy, field, value, locale)}
              </span>{" "}
              <span className="govuk-hint govuk-!-display-block govuk-!-margin-bottom-0">
                {t(`from.${source}`)}
              </span>
            </>
          ),
        }))}
      />
      <p className="govuk-hint">{t("facts-wrong")}</p>
    </>
  );
  // A long list would push the question itself off a phone's screen.
  return facts.length > MOST_UNFOLDED ? (
    <Details summary={t("facts-heading")}>{list}</Details>
  ) : (
    <>
      <h2 className="govuk-heading-s">{t("facts-heading")}</h2>
      {list}
    </>
  );
}
