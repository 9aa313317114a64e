import { addDays, addMonths, isBefore, type PlainDate } from "./plain-date.ts";
import type { Policy } from "./policy.ts";

export type PassportProblem =
  | { readonly rule: "R7.1" }
  | { readonly rule: "R7.2"; readonly blankPages: number; readonly required: number }
  | {
      readonly rule: "R7.3";
      readonly expiry: PlainDate;
      readonly visaEnd: PlainDate;
      readonly earliestExpiry: PlainDate;
      readonly marginMonths: number;
    };

export type PassportAnswer = {
  readonly ok: boolean;
  readonly problems: readonly PassportProblem[];
  readonly earliestExpiry: PlainDate;
};

/**
 * Checks whether the passport is valid for a visa that ends on `visaEnd` (R7.1-R7.3). `sound` is the holder's
 * declaration on R7.1; a question that has not been answered yet raises no problem.
 */
export function checkPassport(
  policy: Policy,
  passport: {
    readonly expiry: PlainDate;
    readonly visaEnd: PlainDate;
    readonly blankPages?: number | undefined;
    readonly sound?: boolean | undefined;
  },
): PassportAnswer {
  const { expiry, visaEnd, blankPages, sound } = passport;
  const { marginMonths, blankPages: required } = policy.passport;
  const problems: PassportProblem[] = [];
  if (sound === false) problems.push({ rule: "R7.1" });
  if (blankPages !== undefined && blankPages < required)
    problems.push({ rule: "R7.2", blankPages, required });
  const earliest = earliestExpiry(policy, visaEnd);
  if (isBefore(expiry, earliest)) {
    problems.push({ rule: "R7.3", expiry, visaEnd, earliestExpiry: earliest, marginMonths });
  }
  return { ok: problems.length === 0, problems, earliestExpiry: earliest };
}

/** The first expiry date that R7.3 accepts for a visa that ends on `visaEnd`; months clamp to their end. */
export const earliestExpiry = (policy: Policy, visaEnd: PlainDate): PlainDate =>
  addMonths(visaEnd, policy.passport.marginMonths);

/** The latest end of a visa in a passport that expires on `expiry` (R7.3). */
export function latestVisaEnd(policy: Policy, expiry: PlainDate): PlainDate {
  // Clamping gives several ends the same expiry (28-30 November → 28 February), so check the days after the result.
  let end = addMonths(expiry, -policy.passport.marginMonths);
  while (!isBefore(expiry, earliestExpiry(policy, addDays(end, 1)))) end = addDays(end, 1);
  return end;
}
