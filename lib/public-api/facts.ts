import type { PlainDate } from "#lib/domain/plain-date.ts";
import { type NoPolicyYet, type Policy, policyInForce } from "#lib/domain/policy.ts";
import type { Result } from "#lib/domain/result.ts";
import type { Calendar } from "#lib/domain/working-days.ts";

/** The facts on which the rules' answers depend, besides the parameters. */
export interface Facts {
  readonly versions: readonly Policy[];
  readonly calendar: Calendar;
  readonly today: PlainDate;
}

/** The policy in force on the given date, by default today's. Problem: before the first version (R1). */
export const policyAsked = (facts: Facts, on: PlainDate | undefined): Result<Policy, NoPolicyYet> =>
  policyInForce(facts.versions, on ?? facts.today);
