import type { PlainDate } from "./plain-date.ts";
import {
  type EntryAgainstR1,
  type ExitAgainstR1,
  entryAgainstR1,
  exitAgainstR1,
  type UsedVisa,
} from "./r1-single-entry.ts";
import { type AirportNotOpen, airportObstacles } from "./r3-airports.ts";
import { ok, problem, type Result } from "./result.ts";

/** A visa as passport control judges it. */
export type CrossingVisa = UsedVisa & {
  /** Airports of the policy that the visa was granted under: those that are printed on it (R3). */
  readonly airports: readonly string[];
};

/** Where and on which day in Kazakhstan someone is at the desk. */
export type Crossing = { readonly airport: string; readonly on: PlainDate };

export type EntryObstacle = AirportNotOpen | EntryAgainstR1;

export type ExitObstacle = AirportNotOpen | ExitAgainstR1;

/** Everything that is against an entry: the visa's use and period (R1), the airport (R3). None: the holder may be admitted. */
export const entryObstacles = (visa: CrossingVisa, { airport, on }: Crossing): readonly EntryObstacle[] => [
  ...entryAgainstR1(visa, on),
  ...airportObstacles(visa.airports, airport),
];

/**
 * What is against recording an exit. Being late is no obstacle: anyone who overstays leaves, and the days are counted.
 * An exit elsewhere than at the policy's airports (R3) is a fact that the desk there records as a conflict.
 */
export const exitObstacles = (
  visa: CrossingVisa,
  { airport, on }: Crossing,
  enteredOn: PlainDate | undefined,
): readonly ExitObstacle[] => [
  ...exitAgainstR1(visa, on, enteredOn),
  ...airportObstacles(visa.airports, airport),
];

/** Why passport control turns someone away; `other` wants a remark. */
export const REFUSAL_GROUNDS = [
  "not-the-holder",
  "visa-not-good",
  "passport-not-good",
  "purpose-doubtful",
  "order",
  "other",
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** The longest remark that passport control writes, in characters. */
export const MAX_REMARK_LENGTH = 1000;

export type RemarkProblem =
  | { readonly kind: "ground-missing" }
  | { readonly kind: "remark-missing" }
  | { readonly kind: "remark-long"; readonly max: number };

/** A refusal of entry as an officer chose and wrote it. Problems: no known ground, `other` without a word, too long. */
export function checkRefusal(asked: {
  readonly ground: string;
  readonly remarks: string;
}): Result<{ readonly ground: RefusalGround; readonly remarks: string }, readonly RemarkProblem[]> {
  const ground = REFUSAL_GROUNDS.find((known) => known === asked.ground);
  const remarks = asked.remarks.trim();
  const problems: RemarkProblem[] = [];
  if (ground === undefined) problems.push({ kind: "ground-missing" });
  if (ground === "other" && remarks === "") problems.push({ kind: "remark-missing" });
  if (remarks.length > MAX_REMARK_LENGTH) problems.push({ kind: "remark-long", max: MAX_REMARK_LENGTH });
  return ground === undefined || problems.length > 0 ? problem(problems) : ok({ ground, remarks });
}
