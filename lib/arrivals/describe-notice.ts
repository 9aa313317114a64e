import type { Policy } from "#lib/domain/policy.ts";
import { describeFields, type FieldFact } from "#lib/platform/forms/fields.ts";
import { addressText } from "#lib/platform/i18n/address-text.ts";
import { formatDate, formatInstant } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { guestFields, type Notice, type NoticeFields, placeFields, stayFields } from "./fields.ts";
import type { NoticeDetails } from "./find-notice.ts";
import { printedReceiptNumber } from "./receipt-number.ts";

/** The guest's name in reading order. */
export const guestName = ({ surname, givenNames }: Pick<Notice, "surname" | "givenNames">): string =>
  [surname, givenNames].filter(Boolean).join(" ");

/** A field of a notice as text. */
export type NoticeFact = FieldFact<keyof NoticeFields>;

/** The contents of a notice as texts, in the order of the form; missing values are left out. */
export function describeNotice(locale: Locale, policy: Policy, notice: Notice): readonly NoticeFact[] {
  const reader = { locale, policy };
  const child = (one: Notice["children"][number]): string =>
    [guestName(one), formatDate(locale, one.birthDate), one.passportNumber].filter(Boolean).join(", ");
  const facts: readonly NoticeFact[] = [
    ...describeFields(guestFields, notice, reader),
    { field: "children", value: notice.children.map(child).join("; ") },
    ...describeFields(stayFields, notice, reader),
    { field: "address", value: addressText(locale, notice.address) },
    { field: "kato", value: notice.address.kato },
    ...describeFields(placeFields, notice, reader),
  ];
  return facts.filter(({ value }) => value !== "");
}

/** The differences between two versions of a notice. */
export function noticeChanges(
  locale: Locale,
  policy: Policy,
  { before, after }: { readonly before: Notice; readonly after: Notice },
): readonly { readonly field: keyof NoticeFields; readonly before: string; readonly after: string }[] {
  const valuesOf = (notice: Notice) =>
    new Map(describeNotice(locale, policy, notice).map(({ field, value }) => [field, value]));
  const [old, fresh] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? "", after: fresh.get(field) ?? "" }))
    .filter((change) => change.before !== change.after);
}

/** A notice as rows of facts: its receipt first, then its contents. */
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
