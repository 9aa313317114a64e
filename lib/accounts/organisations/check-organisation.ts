import { emailOf } from "#lib/accounts/email.ts";
import { type Address, type AddressProblem, checkAddress, type TypedAddress } from "#lib/domain/address.ts";
import { characterCount, cleanText, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import {
  type HostNumberProblem,
  hostNumber,
  type OrganisationKind,
  organisationKind,
} from "#lib/domain/organisation.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { phoneOf } from "./phone.ts";

/** The details that a migration officer confirms, besides the licence. */
export interface Identity {
  readonly kind: OrganisationKind;
  readonly idNumber: string;
  readonly name: string;
}

/** The host's contact details, which can be changed without a new confirmation. */
export interface Contact {
  readonly address: Address;
  readonly phone: string;
  readonly email: string;
  readonly contactName: string;
}

export type TypedIdentity = Readonly<Record<keyof Identity, string>>;
export type TypedContact = Readonly<Record<Exclude<keyof Contact, "address">, string>> & {
  readonly address: TypedAddress;
};

type TextProblem = "missing" | "too-long" | "characters";

/** The fault of a field; its text is `problem.<field>.<kind>` in the organisation messages. */
export type OrganisationProblem =
  | { readonly field: "kind"; readonly kind: "missing" }
  | { readonly field: "idNumber"; readonly kind: HostNumberProblem | "missing" | "taken" }
  | { readonly field: "name" | "contactName" | "licenceNumber"; readonly kind: TextProblem }
  | { readonly field: "phone" | "email"; readonly kind: "missing" | "invalid" };

/** Longest names (of an organisation, of a person) and longest licence number, in characters. */
export const nameMaxLength = { name: 250, contactName: 100, licenceNumber: 60 } as const;

/** Checks number (with check digit), kind and name as typed. */
export function checkIdentity(typed: TypedIdentity): Result<Identity, readonly OrganisationProblem[]> {
  const problems: OrganisationProblem[] = [];
  const kind = organisationKind(typed.kind);
  if (!kind) problems.push({ field: "kind", kind: "missing" });
  const isMissing = typed.idNumber.trim() === "";
  if (isMissing) problems.push({ field: "idNumber", kind: "missing" });
  // Until a kind is chosen, it is unknown which number is required.
  const number = kind && !isMissing ? hostNumber(kind, typed.idNumber) : undefined;
  if (number && !number.ok) problems.push({ field: "idNumber", kind: number.problem });
  const name = checkName("name", typed.name);
  if (!name.ok) problems.push(name.problem);
  if (!kind || !number?.ok || !name.ok) return problem(problems);
  return ok({ kind, idNumber: number.value, name: name.value });
}

export interface ContactProblems {
  readonly fields: readonly OrganisationProblem[];
  readonly address: readonly AddressProblem[];
}

/** Checks address, phone, e-mail and contact person as typed. */
export function checkContact(typed: TypedContact): Result<Contact, ContactProblems> {
  const problems: OrganisationProblem[] = [];
  const address = checkAddress(typed.address);
  const phone = phoneOf(typed.phone);
  if (!phone) problems.push({ field: "phone", kind: typed.phone.trim() === "" ? "missing" : "invalid" });
  const email = emailOf(typed.email);
  if (!email) problems.push({ field: "email", kind: typed.email.trim() === "" ? "missing" : "invalid" });
  const contactName = checkName("contactName", typed.contactName);
  if (!contactName.ok) problems.push(contactName.problem);
  if (!address.ok || !phone || !email || !contactName.ok) {
    return problem({ fields: problems, address: address.ok ? [] : address.problem });
  }
  return ok({ address: address.value, phone, email, contactName: contactName.value });
}

/** Normalises and checks a typed name or number of one line. */
export function checkName<F extends keyof typeof nameMaxLength>(
  field: F,
  typed: string,
): Result<string, { readonly field: F; readonly kind: TextProblem }> {
  const text = cleanText(typed, false);
  if (text === "") return problem({ field, kind: "missing" });
  if (characterCount(text) > nameMaxLength[field]) return problem({ field, kind: "too-long" });
  return hasForbiddenCharacter(text) ? problem({ field, kind: "characters" }) : ok(text);
}
