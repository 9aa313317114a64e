import type { Policy } from "#lib/domain/policy.ts";
import { policyDifference } from "#lib/domain/policy-difference.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { describeChange } from "#lib/policy/describe-change.ts";

interface Props {
  readonly locale: Locale;
  readonly before: Policy;
  readonly after: Policy;
}

/** The changes from one version to another, as text. */
export function DifferenceList({ locale, before, after }: Props) {
  const t = translator(locale, "policy");
  const lines = policyDifference(before, after).map((change) =>
    describeChange(locale, before, after, change),
  );
  return (
    <>
      <h2 className="govuk-heading-m">{t("difference", { base: before.version })}</h2>
      {lines.length === 0 ? (
        <p className="govuk-body">{t("no-difference")}</p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
