import type { Notice } from "#lib/arrivals/notice.ts";
import {
  CHILD_FIELDS,
  type ChildField,
  emptyNotice,
  mostChildren,
  NOTICE_FIELDS,
  type NoticeField,
  type TypedChild,
  type TypedNotice,
} from "#lib/arrivals/typed-notice.ts";
import { ADDRESS_FIELDS, type AddressField } from "#lib/domain/address.ts";
import { plainDigits } from "#lib/domain/typed-characters.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";

const dateFields: readonly string[] = [
  "arrivalOn",
  "stayFrom",
  "stayUntil",
  "birthDate",
  "passportIssuedOn",
  "passportExpiresOn",
];

const isAddress = (field: string): field is AddressField => ADDRESS_FIELDS.some((known) => known === field);

/** The input of a notice's field; a problem of the rules is shown there. */
export function inputOf(field: string): string {
  if (isAddress(field)) return `address-${field}`;
  return field.replace(/^children\.(\d+)\.(\w+)$/, "child-$1-$2");
}

/** A notice as the form shows it. */
export function formValues(notice: Partial<TypedNotice>): FormValues {
  const { children = [], ...fields } = notice;
  return Object.fromEntries([
    ...Object.entries(fields).flatMap(([field, value]) => valuesOf(inputOf(field), field, value)),
    ...children.flatMap((child, index) =>
      CHILD_FIELDS.flatMap((field) => valuesOf(`child-${index}-${field}`, field, child[field])),
    ),
    ["children", String(children.length)],
  ]);
}

function valuesOf(input: string, field: string, value: string): [string, string][] {
  if (!dateFields.includes(field)) return [[input, value]];
  const [year = "", month = "", day = ""] = /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.split("-") : [];
  return [
    [`${input}-day`, day],
    [`${input}-month`, month],
    [`${input}-year`, year],
  ];
}

/** A stored notice as it would be typed. */
export function typedOf(notice: Notice): TypedNotice {
  const { address, children, ...fields } = notice;
  const texts = Object.entries({ ...fields, ...address }).map(([field, value]) => [field, value ?? ""]);
  return { ...emptyNotice, ...Object.fromEntries(texts), children };
}

/** How many children a post has fields for. */
export const childrenIn = (data: FormData): number =>
  Math.min(mostChildren, Math.max(0, Math.trunc(Number(textIn(data, "children")) || 0)));

/** The typed notice of a post; a child whose fields are all empty is none. */
export function typedNotice(data: FormData): TypedNotice {
  const read = (input: string, field: string): string =>
    dateFields.includes(field) ? dateIn(data, input) : textIn(data, input);
  const fields = NOTICE_FIELDS.map((field) => [field, read(inputOf(field), field)]);
  const children = Array.from(
    { length: childrenIn(data) },
    (_, index) =>
      Object.fromEntries(
        CHILD_FIELDS.map((field) => [field, read(`child-${index}-${field}`, field)]),
      ) as Record<ChildField, string>,
  ).filter((child: TypedChild) => Object.values(child).some((value) => value.trim() !== ""));
  return { ...(Object.fromEntries(fields) as Record<NoticeField, string>), children };
}

/** A text of a post; empty when there is none. */
export function textIn(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}

/** Three inputs as one date; what is no date comes out as text that is none either. */
export function dateIn(data: FormData, name: string): string {
  const parts = ["year", "month", "day"].map((part) => plainDigits(textIn(data, `${name}-${part}`)).trim());
  if (parts.every((part) => part === "")) return "";
  const [year = "", month = "", day = ""] = parts;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The revision of the notice that a form showed; what is none fits no notice. */
export function seenIn(data: FormData): number {
  const typed = textIn(data, "seen");
  return /^\d{1,9}$/.test(typed) ? Number(typed) : -1;
}
