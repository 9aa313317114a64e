import type { SummaryRow } from "#components/ui/summary-list.tsx";
import { plainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { REQUEST_FIELDS, type RequestField } from "#lib/invitations/request/fields.ts";
import { requestFieldLabel, territoryName } from "#lib/invitations/request/problem-text.ts";
import { typedOf } from "#lib/invitations/request/request-data.ts";
import type { Invitation } from "#lib/platform/db/types.ts";
import { mrzStateName } from "#lib/platform/i18n/country-name.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import { isLocale, type Locale, languages } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** What was asked for, in words; what was not said is left out. */
export function requestRows(locale: Locale, policy: Policy, invitation: Invitation): readonly SummaryRow[] {
  const typed = typedOf(invitation);
  return REQUEST_FIELDS.filter((field) => typed[field] !== "").map((field) => ({
    key: requestFieldLabel(locale, field),
    value: inWords(locale, policy, field, typed[field]),
  }));
}

function inWords(locale: Locale, policy: Policy, field: RequestField, value: string): string {
  const [rules, address] = [translator(locale, "rules"), translator(locale, "address")];
  switch (field) {
    case "sex":
      return rules(`sex.${value}`);
    case "territory":
      return value.length === 2 ? territoryName(locale, policy, value) : mrzStateName(policy, value, locale);
    case "purpose":
      return rules(`purpose.${value}`);
    case "category":
      return rules.has(`category.${value}`) ? `${value}: ${rules(`category.${value}`)}` : value;
    case "region":
      return address.has(`region.${value}`) ? address(`region.${value}`) : value;
    case "guest-locale":
      return isLocale(value) ? languages[value].name : value;
    default: {
      const date = plainDate(value);
      return date === undefined ? value : formatDate(locale, date);
    }
  }
}
