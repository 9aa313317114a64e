import type { VisaStatus } from "./life-cycles/visa.ts";
import type { PassportMrz } from "./mrz/passport-mrz.ts";
import { comparePersons, type PersonData, type PersonField, personFromMrz } from "./names/comparison.ts";
import { checkPassportTerritory, type PassportTerritoryProblem } from "./passport-territory.ts";
import { isAfter, type PlainDate } from "./plain-date.ts";
import type { Policy } from "./policy.ts";
import { checkPassport, type PassportProblem } from "./r7-passport.ts";

/** A visa whose holder has another passport, and the data of that passport. */
export type Reissue = {
  readonly visa: {
    readonly status: VisaStatus;
    readonly validUntil: PlainDate;
    readonly person: PersonData;
    /** The declared territory, ISO alpha-2. */
    readonly territory: string;
  };
  readonly passport: PassportMrz;
  readonly sound: boolean;
  readonly blankPages: number;
};

export type ReissueProblem =
  | { readonly rule: "R1"; readonly reason: "not-unused" }
  | { readonly rule: "R1"; readonly reason: "visa-past-its-end"; readonly validUntil: PlainDate }
  | { readonly rule: "R2"; readonly reason: "same-passport" }
  | { readonly rule: "R2"; readonly reason: "another-person"; readonly fields: readonly PersonField[] }
  | PassportTerritoryProblem
  | PassportProblem;

/**
 * The reasons why a visa may not be issued again for another passport; empty if it may. A visa with another number than
 * the passport is void at the border (R2), so an unused visa is issued again for the new passport if it belongs to the
 * same person, nationality and territory (R4) and is valid long enough (R7). Period, stay and the single entry stay as
 * granted (R1). Another name or nationality requires a new application.
 */
export function reissueProblems(policy: Policy, today: PlainDate, asked: Reissue): readonly ReissueProblem[] {
  const { visa, passport, sound, blankPages } = asked;
  const problems: ReissueProblem[] = [];
  if (visa.status !== "VALID") problems.push({ rule: "R1", reason: "not-unused" });
  if (isAfter(today, visa.validUntil)) {
    problems.push({ rule: "R1", reason: "visa-past-its-end", validUntil: visa.validUntil });
  }
  const differing = comparePersons(
    { source: "invitation", person: visa.person },
    { source: "mrz", person: personFromMrz(passport) },
  ).filter(({ severity }) => severity === "void-at-border");
  if (!differing.some(({ field }) => field === "documentNumber")) {
    problems.push({ rule: "R2", reason: "same-passport" });
  }
  const fields = differing.map(({ field }) => field).filter((field) => field !== "documentNumber");
  if (fields.length > 0) problems.push({ rule: "R2", reason: "another-person", fields });
  const belongs = checkPassportTerritory(policy, visa.territory, passport);
  if (!belongs.ok) problems.push(belongs.problem);
  const { expiry } = passport;
  const fitness = checkPassport(policy, { expiry, visaEnd: visa.validUntil, blankPages, sound });
  return [...problems, ...fitness.problems];
}
