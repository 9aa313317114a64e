import type { Policy } from "#lib/domain/policy.ts";
import { ruleValues } from "#lib/domain/rule-values.ts";
import { formatDate, formatList } from "#lib/platform/i18n/format.ts";
import { type Locale, nameIn } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** Rules of the source, in its order. */
export const RULE_IDS = ["R1", "R2", "R3", "R4", "R5", "R6", "R7.1", "R7.2", "R7.3", "R8"] as const;

/** The steps from registration to passport control. */
export const STEP_IDS = ["S1", "S2", "S3", "S4", "S5", "S6"] as const;

export type RuleId = (typeof RULE_IDS)[number] | (typeof STEP_IDS)[number] | "A1" | "A2";

/** The text of a rule in the reader's language, with the numbers and airports of the policy. */
export function ruleText(policy: Policy, locale: Locale, id: RuleId): string {
  const values = ruleValues(policy);
  return translator(locale, "rules")(`text.${id}`, {
    ...values,
    firstDay: formatDate(locale, values.firstDay),
    airports: airportNames(policy, locale),
  });
}

/** The airports of R3 as a list in the language. */
export const airportNames = (policy: Policy, locale: Locale): string =>
  formatList(
    locale,
    policy.airports.map(({ code, names }) => `${nameIn(locale, names)} (${code})`),
  );
