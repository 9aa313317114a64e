import { BackLink } from "#components/ui/back-link.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageTitle } from "#components/ui/page-title.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Policy } from "#lib/domain/policy.ts";
import type { EligibilityNote } from "#lib/domain/r4-eligibility.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import { countryName } from "#lib/platform/i18n/country-name.ts";
import { formatDate, formatList } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { SelfCheck } from "#lib/public-api/self-check.ts";
import { eligibilityAddress } from "./address.ts";
import { factRows } from "./fact-rows.ts";
import { NextSteps } from "./next-steps.tsx";
import { OtherWays } from "./other-ways.tsx";
import { passportText } from "./passport-text.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly values: FormValues;
  readonly check: SelfCheck;
}

/** The answer: yes or no, the rule and the row, fee, duration, and the next steps. */
export function Result({ locale, policy, values, check }: Props) {
  const t = translator(locale, "eligibility");
  const rules = translator(locale, "rules");
  const answer = check.eligibility;
  const tooShort = check.passport?.outlook === "too-short";
  const title = t(answer.eligible ? (tooShort ? "result.yes-but" : "result.yes") : "result.no");
  const territory = countryName(policy, answer.territory, locale);
  const place = { territory, annex: answer.annex ?? 0, row: answer.row ?? 0 };
  const cautions = answer.eligible ? [stayCaution(locale, check), passportText(locale, check.passport)] : [];
  return (
    <>
      <PageTitle locale={locale} title={title} />
      <BackLink href={eligibilityAddress(values, { change: "1" })} text={t("result.change")} />
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body-l">
        {rules(`eligibility.${answer.eligible ? "eligible" : answer.reason}`, place)}
      </p>
      {answer.notes.map((note) => (
        <div className="govuk-inset-text" key={note.note}>
          {noteText(locale, policy, note)}
        </div>
      ))}
      {cautions
        .filter((caution) => caution !== undefined)
        .map((caution) => (
          <div className="govuk-inset-text" key={caution}>
            {caution}
          </div>
        ))}
      <SummaryList rows={factRows(locale, policy, check)} />
      {answer.eligible ? (
        <NextSteps locale={locale} />
      ) : (
        <OtherWays locale={locale} policy={policy} values={values} answer={answer} />
      )}
      <p className="govuk-body-s">{t("result.version", { date: formatDate(locale, policy.inForceFrom) })}</p>
      <p className="portal-actions">
        {answer.eligible && <ButtonLink href="/applications/new">{t("result.apply")}</ButtonLink>}
        <a className="govuk-link" href="/eligibility">
          {t("result.again")}
        </a>
      </p>
    </>
  );
}

function stayCaution(locale: Locale, { tooManyDays, terms }: SelfCheck): string | undefined {
  if (tooManyDays === undefined || terms === undefined) return undefined;
  const t = translator(locale, "eligibility");
  return t("result.stay-too-long", { days: tooManyDays, max: terms.stayDays });
}

function noteText(locale: Locale, policy: Policy, note: EligibilityNote): string {
  const names = (codes: readonly string[]) =>
    formatList(
      locale,
      codes.map((code) => countryName(policy, code, locale)),
    );
  const t = translator(locale, "rules");
  switch (note.note) {
    case "declared-territory":
      return t("note.declared-territory", {
        territory: names([note.territory]),
        nationalities: note.nationalities.join(", "),
      });
    case "row-names-several":
      return t("note.row-names-several", { row: note.row, territories: names(note.territories) });
    case "easily-confused":
      return t("note.easily-confused", { territory: names([note.territory]), others: names(note.with) });
  }
}
