import type { Policy } from "#lib/domain/policy.ts";
import { countryName } from "#lib/platform/i18n/country-name.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { type Locale, locales } from "#lib/platform/i18n/locale.ts";
import { type MessageValues, textOf, translator } from "#lib/platform/i18n/translator.ts";
import type { ColumnNames } from "#lib/platform/tables/match-columns.ts";
import { REQUEST_FIELDS, type RequestField, type RequestFieldProblem, requestFields } from "./fields.ts";

/** The name of a field of a request. */
export const requestFieldLabel = (locale: Locale, field: RequestField): string =>
  translator(locale, "invitations")(`field.${field}.label`);

/** The columns of a table of requests, each with its stable name and its heading in every language. */
export const tableColumns: readonly ColumnNames<RequestField>[] = REQUEST_FIELDS.map((id) => ({
  id,
  names: locales.map((locale) => requestFieldLabel(locale, id)),
  required: requestFields[id].optional === false,
}));

/** The fault of a field as text: from the field's own texts, else from those of all fields, else from the rules'. */
export function requestProblemText(locale: Locale, policy: Policy, problem: RequestFieldProblem): string {
  const [t, rules] = [translator(locale, "invitations"), translator(locale, "rules")];
  const dates = Object.entries(problem.dates ?? {}).map(([name, date]) => [name, formatDate(locale, date)]);
  const values: MessageValues = {
    label: requestFieldLabel(locale, problem.field),
    ...problem.values,
    ...Object.fromEntries(dates),
    ...(problem.territory ? { territory: countryName(policy, problem.territory, locale) } : {}),
  };
  const own = [`field.${problem.field}.${problem.code}`, `problem.${problem.code}`].find((key) => t.has(key));
  if (own !== undefined) return t(own, values);
  const ruled = [`problem.${problem.code}`, `eligibility.${problem.code}`].find((key) => rules.has(key));
  return textOf(rules, ruled ?? `problem.${problem.code}`, values);
}
