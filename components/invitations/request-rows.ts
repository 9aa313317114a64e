import type { SummaryRow } from "#components/ui/summary-list.tsx";
import type { Policy } from "#lib/domain/policy.ts";
import { REQUEST_FIELDS, requestFields } from "#lib/invitations/request/fields.ts";
import { requestFieldLabel } from "#lib/invitations/request/problem-text.ts";
import { typedOf } from "#lib/invitations/request/request-data.ts";
import type { Invitation } from "#lib/platform/db/types.ts";
import type { Kind } from "#lib/platform/forms/kinds.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

/** The details of a request; rows without a value are left out. */
export function requestRows(locale: Locale, policy: Policy, invitation: Invitation): readonly SummaryRow[] {
  const typed = typedOf(invitation);
  return REQUEST_FIELDS.filter((field) => typed[field] !== "").map((field) => {
    const kind: Kind = requestFields[field];
    return { key: requestFieldLabel(locale, field), value: kind.words(typed[field], locale, policy) };
  });
}
