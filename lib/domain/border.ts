import type { VisaStatus } from "./life-cycles/visa.ts";
import { daysBetween, isAfter, isBefore, type PlainDate } from "./plain-date.ts";
import { ok, problem, type Result } from "./result.ts";
import { stayEnds, type VisaPeriod } from "./visa-period.ts";

/** A visa as passport control judges it. */
export type CrossingVisa = VisaPeriod & {
  readonly status: VisaStatus;
  /** Airports of the policy that the visa was granted under: those that are printed on it (R3). */
  readonly airports: readonly string[];
};

/** Where and on which day in Kazakhstan somebody stands at the desk. */
export type Crossing = { readonly airport: string; readonly on: PlainDate };

export type AirportNotOpen = {
  readonly rule: "R3";
  readonly reason: "airport-not-open";
  readonly airport: string;
  readonly airports: readonly string[];
};

export type EntryObstacle =
  | AirportNotOpen
  | { readonly rule: "R1"; readonly reason: "visa-entered-already" | "visa-used-up" | "visa-revoked" }
  | { readonly rule: "R1"; readonly reason: "visa-not-yet-valid"; readonly validFrom: PlainDate }
  | { readonly rule: "R1"; readonly reason: "visa-past-its-end"; readonly validUntil: PlainDate };

export type ExitObstacle =
  | AirportNotOpen
  | { readonly rule: "R1"; readonly reason: "visa-not-entered" | "visa-used-up" }
  | { readonly rule: "R1"; readonly reason: "exit-before-entry"; readonly enteredOn: PlainDate };

/**
 * Everything that stands against an entry: a visa that was used or revoked (R1: a single entry), a day outside its
 * period, an airport that is not the policy's (R3). None: the holder may be admitted.
 */
export function entryObstacles(visa: CrossingVisa, { airport, on }: Crossing): readonly EntryObstacle[] {
  const found: EntryObstacle[] = [];
  if (visa.status === "REVOKED") found.push({ rule: "R1", reason: "visa-revoked" });
  if (visa.status === "ENTERED") found.push({ rule: "R1", reason: "visa-entered-already" });
  if (visa.status === "LEFT") found.push({ rule: "R1", reason: "visa-used-up" });
  if (isBefore(on, visa.validFrom)) {
    found.push({ rule: "R1", reason: "visa-not-yet-valid", validFrom: visa.validFrom });
  }
  if (isAfter(on, visa.validUntil)) {
    found.push({ rule: "R1", reason: "visa-past-its-end", validUntil: visa.validUntil });
  }
  return [...found, ...airportObstacles(visa, airport)];
}

/**
 * What stands against recording an exit. Being late is no obstacle: whoever overstays leaves, and the days are counted.
 * An exit elsewhere than at the policy's airports (R3) is a fact that the desk there records as a conflict.
 */
export function exitObstacles(
  visa: CrossingVisa,
  { airport, on }: Crossing,
  enteredOn: PlainDate | undefined,
): readonly ExitObstacle[] {
  const found: ExitObstacle[] = [];
  if (visa.status === "LEFT") found.push({ rule: "R1", reason: "visa-used-up" });
  else if (visa.status !== "ENTERED" || enteredOn === undefined) {
    found.push({ rule: "R1", reason: "visa-not-entered" });
  } else if (isBefore(on, enteredOn)) {
    found.push({ rule: "R1", reason: "exit-before-entry", enteredOn });
  }
  return [...found, ...airportObstacles(visa, airport)];
}

/**
 * By how many days a stay that began on `entered` is too long on `on`: the day of entry is day 1, the last day allowed
 * is the visa's stay or its end, whichever comes first (`stayEnds`). 0: in time.
 */
export const overstayDays = (visa: VisaPeriod, entered: PlainDate, on: PlainDate): number =>
  Math.max(0, daysBetween(stayEnds(visa, entered), on));

/** Why passport control turns somebody away; `other` wants a remark. */
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

const airportObstacles = (visa: CrossingVisa, airport: string): readonly AirportNotOpen[] =>
  visa.airports.includes(airport)
    ? []
    : [{ rule: "R3", reason: "airport-not-open", airport, airports: visa.airports }];
