import { NotificationBanner } from "#components/ui/notification-banner.tsx";
import type { Granted } from "#lib/accounts/rights.ts";
import { findApplication } from "#lib/applications/find-application.ts";
import { plainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { eligibility } from "#lib/domain/r4-eligibility.ts";
import { countryName } from "#lib/platform/i18n/country-name.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { type Unusable as Reason, readUnusable, type UnusableQuery } from "./unusable-query.ts";

interface Props {
  readonly actor: Granted<"application:own">;
  readonly locale: Locale;
  readonly policy: Policy;
  readonly query: UnusableQuery;
}

/** Explains why the entered number cannot be used for this application, by which rule, and the alternatives. */
export async function Unusable({ actor, locale, policy, query }: Props) {
  const reason = readUnusable(query);
  if (reason === undefined) return null;
  const t = translator(locale, "invitation");
  const own = reason.why === "own-application" ? await findApplication(actor, reason.application) : undefined;
  if (reason.why === "own-application" && own === undefined) return null;
  return (
    <NotificationBanner title={translator(locale, "common")("important")}>
      <p className="govuk-notification-banner__heading">{t("unusable.title")}</p>
      {own && (
        <>
          <p className="govuk-body">{t("unusable.own-application", { reference: own.reference })}</p>
          <p className="govuk-body">
            <a className="govuk-link" href={`/applications/${own.id}`}>
              {t("unusable.own-application-link")}
            </a>
          </p>
        </>
      )}
      {reason.why !== "own-application" && (
        <>
          {sentences(reason, policy, locale).map((sentence) => (
            <p className="govuk-body" key={sentence}>
              {sentence}
            </p>
          ))}
          <p className="govuk-hint">{t("unusable.rule", { rule: ruleOf(reason) })}</p>
        </>
      )}
      <p className="govuk-body">{t("unusable.next")}</p>
    </NotificationBanner>
  );
}

const ruleOf = ({ why }: Reason): string =>
  why === "territory-not-open" ? "R4" : why === "category-unknown" ? "R1" : "R2";

function sentences(
  reason: Exclude<Reason, { why: "own-application" }>,
  policy: Policy,
  locale: Locale,
): readonly string[] {
  const rules = translator(locale, "rules");
  switch (reason.why) {
    case "invitation-expired": {
      const day = plainDate(reason.day);
      return day ? [rules("problem.invitation-expired", { lastDay: formatDate(locale, day) })] : [];
    }
    case "category-unknown":
      return [rules("problem.category-unknown", { category: reason.category })];
    case "territory-not-open":
      return notEligible(reason, policy, locale);
    default:
      return [rules(`problem.${reason.why}`)];
  }
}

/** Explains why the person is not eligible: the list, and other purposes. */
function notEligible(
  { territory, purpose }: Extract<Reason, { why: "territory-not-open" }>,
  policy: Policy,
  locale: Locale,
): readonly string[] {
  const rules = translator(locale, "rules");
  const answer = eligibility(policy, { territory, purpose });
  if (answer.eligible) return [];
  const name = (code: string) => countryName(policy, code, locale);
  return [
    rules("problem.territory-not-open"),
    rules(`eligibility.${answer.reason}`, { territory: name(territory), annex: answer.annex ?? 0 }),
    ...answer.hints.map((hint) => {
      if (hint.hint === "open-purpose") {
        const { annex, row } = hint;
        return rules("hint.open-purpose", { purpose: rules(`purpose.${hint.purpose}`), annex, row });
      }
      return hint.hint === "did-you-mean"
        ? rules("hint.did-you-mean", { territories: hint.territories.map(name).join(", ") })
        : rules("hint.consulate");
    }),
  ];
}
