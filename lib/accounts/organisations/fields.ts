import { type Address, type AddressProblem, checkAddress, type TypedAddress } from "#lib/domain/address.ts";
import { hostNumber, ORGANISATION_KINDS } from "#lib/domain/organisation.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import {
  type FieldProblem,
  type FieldsWithTexts,
  readFields,
  type Typed,
  type Values,
} from "#lib/platform/forms/fields.ts";
import {
  choice,
  email,
  type Kind,
  type PlainKind,
  phone,
  type Report,
  text,
} from "#lib/platform/forms/kinds.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";

// The fields of an organisation and of its properties, each declared once: forms, checks and the pages that show them
// follow. A field also needs its label in the messages `organisation` of every language (`field.<name>`, a hint under
// `hint.<name>`, its faults under `problem.<name>`) and its column in the schema.

/** Fields of an organisation with their labels. */
export type OrganisationFields = FieldsWithTexts<Messages["organisation"]["field"], PlainKind>;

const nameLength = 250;

/** A BIN or IIN as typed, not checked: the kind of host decides which is required. */
export const numberOfHost = () =>
  ({
    ...text({ max: 30, control: { inputMode: "numeric", width: 20, maxLength: 30, spellCheck: false } }),
    read: (typed: string, report: Report): string | undefined =>
      typed.trim() === "" ? report("missing") : typed,
  }) satisfies Kind;

/** The details that a migration officer confirms, besides the licence. */
export const identityFields = {
  kind: choice(ORGANISATION_KINDS, {
    words: ["organisation", "kind"],
    hints: ["organisation", "kind-hint"],
    control: "radios",
  }),
  idNumber: numberOfHost(),
  name: text({ max: nameLength, control: { autoComplete: "organization", maxLength: nameLength } }),
} satisfies OrganisationFields;

/** The contact details besides the address, which can be changed without a new confirmation. */
export const contactFields = {
  phone: phone({ autoComplete: "tel" }),
  email: email({ autoComplete: "email" }),
  contactName: text({ max: 100, control: { autoComplete: "name", maxLength: 100 } }),
} satisfies OrganisationFields;

/** The licence of the kinds of host that need one, besides its picture. */
export const licenceFields = {
  licenceNumber: text({ max: 60, control: { width: 20, maxLength: 60, spellCheck: false } }),
} satisfies OrganisationFields;

/** A property, besides its address. */
export const propertyFields = {
  name: text({ max: nameLength, control: { maxLength: nameLength } }),
} satisfies OrganisationFields;

export type Identity = Values<typeof identityFields>;
export type Contact = Values<typeof contactFields> & { readonly address: Address };

export type TypedIdentity = Typed<typeof identityFields>;
export type TypedContact = Typed<typeof contactFields> & { readonly address: TypedAddress };

/** The faults of fields and of the address beside them. */
export interface FaultyFields {
  readonly fields: readonly FieldProblem[];
  readonly address: readonly AddressProblem[];
}

/** Reads number (with check digit), kind and name. */
export function readIdentity(typed: TypedIdentity): Result<Identity, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const values = readFields(identityFields, typed, { problems });
  // Until a kind is chosen, it is unknown which number is required.
  const isJudged = problems.every(({ field }) => field === "name");
  const number = isJudged ? hostNumber(values.kind, values.idNumber) : undefined;
  if (number?.ok && problems.length === 0) return ok({ ...values, idNumber: number.value });
  if (number && !number.ok) problems.unshift({ field: "idNumber", code: number.problem });
  return problem(problems);
}

/** Reads address, phone, e-mail and contact person. */
export function readContact(typed: TypedContact): Result<Contact, FaultyFields> {
  const problems: FieldProblem[] = [];
  return withAddress(readFields(contactFields, typed, { problems }), problems, typed.address);
}

/** Adds the typed address to values that have been read. */
export function withAddress<V>(
  values: V,
  fields: readonly FieldProblem[],
  typed: TypedAddress,
): Result<V & { readonly address: Address }, FaultyFields> {
  const address = checkAddress(typed);
  if (address.ok && fields.length === 0) return ok({ ...values, address: address.value });
  return problem({ fields, address: address.ok ? [] : address.problem });
}
