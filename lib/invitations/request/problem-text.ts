import { territoryOf } from "#lib/domain/annexes.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { type Locale, nameIn } from "#lib/platform/i18n/locale.ts";
import { type MessageValues, translator } from "#lib/platform/i18n/translator.ts";
import type { RequestFieldProblem } from "./field-problem.ts";
import type { RequestField } from "./fields.ts";

/** What a field of a request is called. */
export const requestFieldLabel = (locale: Locale, field: RequestField): string =>
  translator(locale, "invitations")(`field.${field}.label`);

/** What is wrong with a field, in words: the field's own first, then those of all fields, then the rules'. */
export function requestProblemText(locale: Locale, policy: Policy, problem: RequestFieldProblem): string {
  const [t, rules] = [translator(locale, "invitations"), translator(locale, "rules")];
  const dates = Object.entries(problem.dates ?? {}).map(([name, date]) => [name, formatDate(locale, date)]);
  const values: MessageValues = {
    label: requestFieldLabel(locale, problem.field),
    ...problem.values,
    ...Object.fromEntries(dates),
    ...(problem.territory ? { territory: territoryName(locale, policy, problem.territory) } : {}),
  };
  const own = [`field.${problem.field}.${problem.code}`, `problem.${problem.code}`].find((key) => t.has(key));
  if (own !== undefined) return t(own, values);
  const ruled = [`problem.${problem.code}`, `eligibility.${problem.code}`].find((key) => rules.has(key));
  return rules(ruled ?? `problem.${problem.code}`, values);
}

/** A territory as the policy names it, else as the language does. */
export function territoryName(locale: Locale, policy: Policy, code: string): string {
  const listed = territoryOf(policy, code);
  if (listed) return nameIn(locale, listed.names);
  return new Intl.DisplayNames(locale, { type: "region", fallback: "code" }).of(code) ?? code;
}
