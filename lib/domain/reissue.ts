import type { VisaStatus } from "./life-cycles/visa.ts";
import type { PassportMrz } from "./mrz/passport-mrz.ts";
import { comparePersons, type PersonData, type PersonField, personFromMrz } from "./names/comparison.ts";
import { checkPassportTerritory, type PassportTerritoryProblem } from "./passport-territory.ts";
import { isAfter, type PlainDate } from "./plain-date.ts";
import type { Policy } from "./policy.ts";
import { checkPassport, type PassportProblem } from "./r7-passport.ts";

/** A visa whose holder has another passport, and what that passport says of them. */
export type Reissue = {
  readonly visa: {
    readonly status: VisaStatus;
    readonly validUntil: PlainDate;
    readonly person: PersonData;
    /** The territory that was declared for it, ISO alpha-2. */
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
 * Why a visa may not be issued once more for another passport; empty when it may. A visa whose passport number is not
 * the passport's is void at the border (R2), so an unused visa follows its holder into a new passport: of the same
 * person and nationality, of the same territory (R4), and good for the visa's period (R7). The period, stay and the
 * single entry stay as they were granted (R1). Another name or nationality is another application.
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
