import type { Policy } from "#lib/domain/policy.ts";
import type { EligibilityHint, NotEligible } from "#lib/domain/r4-eligibility.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import { countryName } from "#lib/platform/i18n/country-name.ts";
import { formatList } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { eligibilityAddress } from "./address.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly values: FormValues;
  readonly answer: NotEligible;
}

/** Alternatives for a person who is not eligible: another purpose, the territory that was meant, a consulate. */
export function OtherWays({ answer, ...context }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">{translator(context.locale, "eligibility")("result.else")}</h2>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {answer.hints.map((hint) => (
          <li key={hint.hint === "open-purpose" ? hint.purpose : hint.hint}>
            <Hint hint={hint} {...context} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Hint({ hint, locale, policy, values }: Omit<Props, "answer"> & { readonly hint: EligibilityHint }) {
  const t = translator(locale, "eligibility");
  const rules = translator(locale, "rules");
  if (hint.hint === "consulate") return rules("hint.consulate");
  if (hint.hint === "open-purpose") {
    const { purpose, annex, row } = hint;
    return (
      <>
        {rules("hint.open-purpose", { purpose: rules(`purpose.${purpose}`), annex, row })}{" "}
        <a className="govuk-link" href={eligibilityAddress(values, { purpose })}>
          {t("result.other-purpose")}
        </a>
      </>
    );
  }
  const names = hint.territories.map((code) => countryName(policy, code, locale));
  return (
    <>
      {rules("hint.did-you-mean", {
        territories: formatList(locale, names, "disjunction"),
      })}
      {hint.territories.map((code) => (
        <span key={code}>
          {" "}
          <a className="govuk-link" href={eligibilityAddress(values, { code })}>
            {t("result.similar", { territory: countryName(policy, code, locale) })}
          </a>
        </span>
      ))}
    </>
  );
}
