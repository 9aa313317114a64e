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
  /** A licence with its number and document is shown to the migration service. */
  readonly licence: boolean;
}

/**
 * Who may invite to an e-visa (domain: invitations): legal entities for business, licensed travel firms for tourism,
 * clinics for treatment. Individuals invite only for visas that consulates issue; all notify arrivals (R8).
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

/** The kind that a text names, or undefined when it names none. */
export const organisationKind = (text: string): OrganisationKind | undefined =>
  ORGANISATION_KINDS.find((kind) => kind === text);

/** Whether the kind shows a licence. */
export const needsLicence = (kind: OrganisationKind): boolean => kindRules[kind].licence;

/** The purposes for which the kind may invite to an e-visa; none for individuals. */
export const purposesOfKind = (kind: OrganisationKind): readonly Purpose[] =>
  PURPOSES.filter((purpose) => hostsOf[purpose].includes(kind));

const hostsOf: Readonly<Record<Purpose, readonly OrganisationKind[]>> = perPurpose(
  (purpose) => purposes[purpose].hosts,
);

/** The number that names a host of this kind: a BIN, or an individual's IIN. */
export const numberOfKind = (kind: OrganisationKind): IdNumberKind => kindRules[kind].number;

export type HostNumberProblem =
  | Extract<IdNumberAnswer, { readonly valid: false }>["reason"]
  | "needs-BIN"
  | "needs-IIN";

/** The typed number as the kind needs it, check digit verified; digits only. */
export function hostNumber(kind: OrganisationKind, typed: string): Result<string, HostNumberProblem> {
  const answer = idNumber(typed);
  if (!answer.valid) return problem(answer.reason);
  if (answer.kind === numberOfKind(kind)) return ok(answer.number);
  return problem(kind === "INDIVIDUAL" ? "needs-IIN" : "needs-BIN");
}
