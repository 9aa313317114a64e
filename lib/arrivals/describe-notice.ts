import { mrzStateName } from "#lib/applications/questionnaire/country-name.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { addressText } from "#lib/platform/i18n/address-text.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { Notice } from "./notice.ts";

/** A fact of a notice by its field, in the reader's language; what was not given is left out. */
export interface NoticeFact {
  readonly field: string;
  readonly value: string;
}

/** A nationality in words, with its code. */
export function nationalityName(policy: Policy, locale: Locale, code: string): string {
  const t = translator(locale, "arrivals");
  return t.has(`nationality.${code}`) ? t(`nationality.${code}`) : mrzStateName(policy, code, locale);
}

/** The guest's name as it is read. */
export const guestName = ({ surname, givenNames }: Pick<Notice, "surname" | "givenNames">): string =>
  [surname, givenNames].filter(Boolean).join(" ");

/** Everything a notice says, in the order of the form. */
export function describeNotice(locale: Locale, policy: Policy, notice: Notice): readonly NoticeFact[] {
  const t = translator(locale, "arrivals");
  const date = (value: PlainDate | null): string => (value === null ? "" : formatDate(locale, value));
  const child = (one: Notice["children"][number]): string =>
    [guestName(one), date(one.birthDate), one.passportNumber].filter(Boolean).join(", ");
  const facts: readonly NoticeFact[] = [
    { field: "surname", value: notice.surname },
    { field: "givenNames", value: notice.givenNames },
    { field: "sex", value: translator(locale, "rules")(`sex.${notice.sex}`) },
    { field: "birthDate", value: date(notice.birthDate) },
    { field: "nationality", value: nationalityName(policy, locale, notice.nationality) },
    { field: "passportNumber", value: notice.passportNumber },
    { field: "passportIssuedOn", value: date(notice.passportIssuedOn) },
    { field: "passportExpiresOn", value: date(notice.passportExpiresOn) },
    { field: "visaNumber", value: notice.visaNumber },
    { field: "children", value: notice.children.map(child).join("; ") },
    { field: "occasion", value: t(`occasion.${notice.occasion}`) },
    { field: "arrivalOn", value: date(notice.arrivalOn) },
    { field: "borderPoint", value: notice.borderPoint },
    { field: "stayFrom", value: date(notice.stayFrom) },
    { field: "stayUntil", value: date(notice.stayUntil) },
    { field: "purpose", value: t(`purpose.${notice.purpose}`) },
    { field: "address", value: addressText(locale, notice.address) },
    { field: "kato", value: notice.address.kato },
    { field: "dwelling", value: t(`dwelling.${notice.dwelling}`) },
  ];
  return facts.filter(({ value }) => value !== "");
}

/** What differs between two versions of a notice. */
export function noticeChanges(
  locale: Locale,
  policy: Policy,
  { before, after }: { readonly before: Notice; readonly after: Notice },
): readonly { readonly field: string; readonly before: string; readonly after: string }[] {
  const valuesOf = (notice: Notice) =>
    new Map(describeNotice(locale, policy, notice).map(({ field, value }) => [field, value]));
  const [old, fresh] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? "", after: fresh.get(field) ?? "" }))
    .filter((change) => change.before !== change.after);
}
