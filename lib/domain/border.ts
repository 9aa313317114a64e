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

/** The kinds of record that passport control makes of a traveller. */
export const BORDER_RECORD_KINDS = ["ENTRY", "EXIT", "REFUSAL"] as const;

/** The facts of a visa that passport control decides by. */
export type CrossingVisa = UsedVisa & {
  /** Airports of the policy under which the visa was granted; they are printed on it (R3). */
  readonly airports: readonly string[];
};

/** The airport and the day in Kazakhstan of a check at the desk. */
export type Crossing = { readonly airport: string; readonly on: PlainDate };

export type EntryObstacle = AirportNotOpen | EntryAgainstR1;

export type ExitObstacle = AirportNotOpen | ExitAgainstR1;

/** The obstacles to an entry: the visa's use and period (R1), the airport (R3). Empty if the holder may be admitted. */
export const entryObstacles = (visa: CrossingVisa, { airport, on }: Crossing): readonly EntryObstacle[] => [
  ...entryAgainstR1(visa, on),
  ...airportObstacles(visa.airports, airport),
];

/**
 * The obstacles to recording an exit. An overstay is not one: the holder leaves anyway, and the days are counted.
 * An exit at an airport that the policy does not list (R3) is recorded by the desk as a conflict.
 */
export const exitObstacles = (
  visa: CrossingVisa,
  { airport, on }: Crossing,
  enteredOn: PlainDate | undefined,
): readonly ExitObstacle[] => [
  ...exitAgainstR1(visa, on, enteredOn),
  ...airportObstacles(visa.airports, airport),
];

/** Grounds for refusing entry; `other` requires a remark. */
export const REFUSAL_GROUNDS = [
  "not-the-holder",
  "visa-not-good",
  "passport-not-good",
  "purpose-doubtful",
  "order",
  "other",
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** Longest remark of passport control, in characters. */
export const MAX_REMARK_LENGTH = 1000;

export type RemarkProblem =
  | { readonly kind: "ground-missing" }
  | { readonly kind: "remark-missing" }
  | { readonly kind: "remark-long"; readonly max: number };

/**
 * A refusal of entry as chosen and written by an officer. Problems: an unknown ground, `other` without a remark, a
 * remark that is too long.
 */
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
