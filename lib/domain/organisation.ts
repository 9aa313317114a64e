import { type IdNumberAnswer, type IdNumberKind, idNumber } from "./id-number.ts";
import { PURPOSES, type Purpose, perPurpose, purposes } from "./policy.ts";
import { ok, problem, type Result } from "./result.ts";

export const ORGANISATION_KINDS = [
  "COMPANY",
  "TRAVEL_FIRM",
  "CLINIC",
  "HOTEL",
  "SCHOOL",
  "OTHER",
  "INDIVIDUAL",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

interface KindRule {
  readonly number: IdNumberKind;
  /** Whether the host submits a licence, with its number and document, to the migration service. */
  readonly licence: boolean;
}

/**
 * The kinds of host that may invite for an e-visa (domain: invitations): legal entities for business, licensed travel
 * firms for tourism, clinics for treatment. Individuals invite only for visas that consulates issue; all report
 * arrivals (R8).
 */
const kindRules: Readonly<Record<OrganisationKind, KindRule>> = {
  COMPANY: { number: "BIN", licence: false },
  TRAVEL_FIRM: { number: "BIN", licence: true },
  CLINIC: { number: "BIN", licence: true },
  HOTEL: { number: "BIN", licence: false },
  SCHOOL: { number: "BIN", licence: false },
  OTHER: { number: "BIN", licence: false },
  INDIVIDUAL: { number: "IIN", licence: false },
};

/** The kind named by a text, or undefined. */
export const organisationKind = (text: string): OrganisationKind | undefined =>
  ORGANISATION_KINDS.find((kind) => kind === text);

/** Whether this kind of host needs a licence. */
export const needsLicence = (kind: OrganisationKind): boolean => kindRules[kind].licence;

/** The purposes for which this kind of host may invite for an e-visa; empty for individuals. */
export const purposesOfKind = (kind: OrganisationKind): readonly Purpose[] =>
  PURPOSES.filter((purpose) => hostsOf[purpose].includes(kind));

const hostsOf: Readonly<Record<Purpose, readonly OrganisationKind[]>> = perPurpose(
  (purpose) => purposes[purpose].hosts,
);

/** The kind of number that identifies the host: a BIN, or an individual's IIN. */
export const numberOfKind = (kind: OrganisationKind): IdNumberKind => kindRules[kind].number;

export type HostNumberProblem =
  | Extract<IdNumberAnswer, { readonly valid: false }>["reason"]
  | "needs-BIN"
  | "needs-IIN";

/** The typed number in digits, if it is of the right kind and its check digit is correct. */
export function hostNumber(kind: OrganisationKind, typed: string): Result<string, HostNumberProblem> {
  const answer = idNumber(typed);
  if (!answer.valid) return problem(answer.reason);
  if (answer.kind === numberOfKind(kind)) return ok(answer.number);
  return problem(kind === "INDIVIDUAL" ? "needs-IIN" : "needs-BIN");
}
