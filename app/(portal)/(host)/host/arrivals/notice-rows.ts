import { describeNotice } from "#lib/arrivals/describe-notice.ts";
import type { NoticeDetails } from "#lib/arrivals/find-notice.ts";
import { printedReceiptNumber } from "#lib/arrivals/receipt-number.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { formatDate, formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** A notice as rows of facts: its receipt first, then all that it says. */
export function noticeRows(locale: Locale, policy: Policy, details: NoticeDetails) {
  const t = translator(locale, "arrivals");
  const { receiptNumber, notifiedAt, deadline, late, departedOn, property, notice, undoneReason } = details;
  const facts = [
    ["status", translator(locale, "rules")(`status.notice.${details.status}`)],
    ["receipt", receiptNumber && printedReceiptNumber(receiptNumber)],
    ["sentAt", notifiedAt && formatInstant(locale, notifiedAt)],
    ["deadline", formatDate(locale, deadline)],
    ["inTime", notifiedAt && t(late ? "late" : "in-time")],
    ["departedOn", departedOn && formatDate(locale, departedOn)],
    ["property", property],
  ] as const;
  const described = describeNotice(locale, policy, notice).map(({ field, value }) => [field, value] as const);
  return [...facts, ...described]
    .filter(([, value]) => value)
    .map(([field, value]) => ({ key: t(`field.${field}`), value }))
    .concat(undoneReason ? [{ key: t("undo.reason"), value: undoneReason }] : []);
}
