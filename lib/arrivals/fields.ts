import type { Address, TypedAddress } from "#lib/domain/address.ts";
import { DWELLINGS, OCCASIONS, STAY_PURPOSES } from "#lib/domain/r8-arrival-notice.ts";
import { addressParts } from "#lib/platform/forms/address-fields.ts";
import {
  type Fields,
  type FieldsWithTexts,
  nothingTyped,
  type Typed,
  type Values,
} from "#lib/platform/forms/fields.ts";
import {
  choice,
  date,
  dateLike,
  name,
  numberOfDocument,
  optionalDate,
  sex,
  text,
} from "#lib/platform/forms/kinds.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { nationality } from "./nationality.ts";

// The fields of an arrival notice (R8), each declared once. The form, the table with its template, the schema of the
// interface for properties' systems, the stored row, the check page and the receipt follow. A field also needs its
// label in the messages `arrivals` of every language (`field.<name>`, a hint under `hint.<name>`) and its column in the
// schema.

/** Fields of a notice with their labels. */
export type NoticeFields = FieldsWithTexts<Messages["arrivals"]["field"]>;

/** Occasion, purpose and dates of the stay. */
export const stayFields = {
  occasion: choice(OCCASIONS, { words: ["arrivals", "occasion"], control: "radios", assumed: "ARRIVAL" }),
  arrivalOn: date(),
  borderPoint: text({ max: 100, optional: "depends", control: { maxLength: 100 } }),
  stayFrom: dateLike("arrivalOn"),
  stayUntil: optionalDate(),
  purpose: choice(STAY_PURPOSES, { words: ["arrivals", "purpose"], control: "select" }),
} satisfies NoticeFields;

/** The guest's details, which differ between the members of a group; the other fields are shared. */
export const guestFields = {
  surname: name(),
  givenNames: name({ optional: true }),
  sex: sex(),
  birthDate: date(),
  nationality: nationality(),
  passportNumber: numberOfDocument({ problem: "passport-number" }),
  passportIssuedOn: optionalDate(),
  passportExpiresOn: optionalDate(),
  visaNumber: numberOfDocument({ problem: "visa-number", optional: true }),
} satisfies NoticeFields;

/** The place of stay, besides the address. */
export const placeFields = {
  dwelling: choice(DWELLINGS, { words: ["arrivals", "dwelling"], control: "select", assumed: "hotel" }),
} satisfies NoticeFields;

/** The contents of a notice except children and address. */
export const noticeFields = { ...stayFields, ...guestFields, ...placeFields } satisfies Fields;

/** The fields of one row of a form or a table. */
export const lineFields = { ...noticeFields, ...addressParts } satisfies Fields;

/** A child travelling with the guest. */
export const childFields = {
  surname: name({ longest: 200 }),
  givenNames: name({ optional: true, longest: 200 }),
  birthDate: date(),
  passportNumber: numberOfDocument({ problem: "passport-number", optional: true }),
} satisfies NoticeFields;

/** Largest number of children in one notice. */
export const maxChildren = 10;

export type Child = Values<typeof childFields>;

/** The contents of a notice. */
export type Notice = Values<typeof noticeFields> & {
  readonly children: readonly Child[];
  readonly address: Address;
};

export type TypedChild = Typed<typeof childFields>;

/** A notice as people and programs write it. */
export type TypedNotice = Typed<typeof noticeFields> &
  TypedAddress & { readonly children: readonly TypedChild[] };

/** An empty form. */
export const emptyNotice: TypedNotice = { ...nothingTyped(lineFields), children: [] };
