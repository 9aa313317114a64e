import { found } from "#lib/applications/review/case-check.ts";
import type { Policy } from "#lib/domain/policy.ts";
import type { ReissueProblem } from "#lib/domain/reissue.ts";
import { formatList } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { checkText } from "../../../check-text.ts";

/** Why a visa cannot be issued again for a passport, in the officer's language. */
export function reissueProblemText(locale: Locale, policy: Policy, problem: ReissueProblem): string {
  if ("fields" in problem) {
    const rules = translator(locale, "rules");
    const fields = problem.fields.map((field) => rules(`personField.${field}`));
    return rules("problem.another-person", { fields: formatList(locale, fields, "plain") });
  }
  const key = "reason" in problem ? problem.reason : problem.rule;
  return checkText(locale, policy, found(key, problem.rule, "failed", `problem.${key}`, problem));
}
