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
import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import { threePartValues } from "#lib/platform/forms/three-part-date.ts";

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
  return Object.entries(threePartValues(input, value));
}

/** A stored notice as it would be typed. */
export function typedOf(notice: Notice): TypedNotice {
  const { address, children, ...fields } = notice;
  const texts = Object.entries({ ...fields, ...address }).map(([field, value]) => [field, value ?? ""]);
  return { ...emptyNotice, ...Object.fromEntries(texts), children };
}

/** How many children a post has fields for. */
export const childrenIn = (data: FormData): number =>
  Math.min(mostChildren, Math.max(0, formReader(data).number("children") ?? 0));

/** The typed notice of a post; a child whose fields are all empty is none. */
export function typedNotice(data: FormData): TypedNotice {
  const form = formReader(data);
  const read = (input: string, field: string): string =>
    dateFields.includes(field) ? form.dateText(input) : form.text(input);
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

/** The revision of the notice that a form showed; what is none fits no notice. */
export const seenIn = (data: FormData): number => formReader(data).number("seen") ?? -1;
