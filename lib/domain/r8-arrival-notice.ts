import { addDays, addMonths, isAfter, isBefore, isPlausible, type PlainDate } from "./plain-date.ts";
import type { Policy } from "./policy.ts";
import { ok, type Result } from "./result.ts";
import {
  type Calendar,
  countWorkingDays,
  workingDaysLeft,
  type YearWithoutCalendar,
} from "./working-days.ts";

/** The occasions for a notice: arrival from abroad, another address in the region, a trip to another region (R8). */
export const OCCASIONS = ["ARRIVAL", "ADDRESS_CHANGE", "REGION_TRIP"] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** Purposes of a stay: more than those of e-visas, because hosts report every foreigner. */
export const STAY_PURPOSES = [
  "business",
  "tourist",
  "treatment",
  "private",
  "study",
  "work",
  "transit",
  "other",
] as const;

export const DWELLINGS = [
  "hotel",
  "hostel",
  "flat",
  "house",
  "dormitory",
  "clinic",
  "office",
  "other",
] as const;

/** A foreigner younger than this on arrival may be included in the notice of the accompanying adult. */
const CHILD_YEARS = 18;

/** The data of a child travelling with the guest that the rules check. */
type Child = {
  readonly birthDate: PlainDate;
  /** Empty for a child entered in the parent's passport. */
  readonly passportNumber: string;
};

/** The contents of a notice about one guest that the rules check. */
export type Arrival = {
  readonly occasion: Occasion;
  readonly arrivalOn: PlainDate;
  /** The border crossing point; empty unless the guest came from abroad. */
  readonly borderPoint: string;
  readonly stayFrom: PlainDate;
  readonly stayUntil: PlainDate | null;
  readonly birthDate: PlainDate;
  /** MRZ code. */
  readonly nationality: string;
  readonly passportNumber: string;
  readonly passportIssuedOn: PlainDate | null;
  readonly passportExpiresOn: PlainDate | null;
  readonly children: readonly Child[];
};

export type ArrivalProblem = {
  /** The field to correct; `children.1.birthDate` is that of the second child. */
  readonly field: string;
  readonly reason:
    | "date-implausible"
    | "arrival-in-future"
    | "birth-after-arrival"
    | "too-old"
    | "issued-after-arrival"
    | "expires-before-issue"
    | "own-citizen"
    | "border-point-missing"
    | "stay-before-arrival"
    | "departure-before-arrival"
    | "child-not-a-child"
    | "child-is-guest";
};

/** In years; a greater age is probably a wrong century. */
const OLDEST = 120;

/**
 * The problems of a notice on `today` (R8): impossible dates, a future arrival, a stay that ends before it begins, a
 * citizen of Kazakhstan. Lateness is not a problem: a late notice is accepted.
 */
export function arrivalProblems(arrival: Arrival, today: PlainDate): readonly ArrivalProblem[] {
  const { arrivalOn, birthDate, stayFrom, stayUntil, passportIssuedOn, passportExpiresOn } = arrival;
  const problems: ArrivalProblem[] = [];
  const add = (field: string, reason: ArrivalProblem["reason"]) => problems.push({ field, reason });
  const dates = { arrivalOn, birthDate, stayFrom, stayUntil, passportIssuedOn, passportExpiresOn };
  for (const [field, date] of Object.entries(dates)) {
    if (date !== null && !isPlausible(date)) add(field, "date-implausible");
  }
  if (problems.length > 0) return problems;
  if (isAfter(arrivalOn, today)) add("arrivalOn", "arrival-in-future");
  if (isAfter(birthDate, arrivalOn)) add("birthDate", "birth-after-arrival");
  else if (isBefore(addMonths(birthDate, OLDEST * 12), arrivalOn)) add("birthDate", "too-old");
  if (passportIssuedOn !== null && isAfter(passportIssuedOn, arrivalOn))
    add("passportIssuedOn", "issued-after-arrival");
  if (passportIssuedOn !== null && passportExpiresOn !== null && passportExpiresOn <= passportIssuedOn)
    add("passportExpiresOn", "expires-before-issue");
  if (arrival.nationality === "KAZ") add("nationality", "own-citizen");
  if (arrival.occasion === "ARRIVAL" && arrival.borderPoint === "")
    add("borderPoint", "border-point-missing");
  if (isBefore(stayFrom, arrivalOn)) add("stayFrom", "stay-before-arrival");
  if (stayUntil !== null && isBefore(stayUntil, stayFrom)) add("stayUntil", "departure-before-arrival");
  return [...problems, ...childProblems(arrival)];
}

function childProblems({ children, arrivalOn, passportNumber }: Arrival): ArrivalProblem[] {
  return children.flatMap((child, index): ArrivalProblem[] => {
    const field = `children.${index}.birthDate`;
    if (!isPlausible(child.birthDate)) return [{ field, reason: "date-implausible" }];
    if (isAfter(child.birthDate, arrivalOn)) return [{ field, reason: "birth-after-arrival" }];
    if (addMonths(child.birthDate, CHILD_YEARS * 12) <= arrivalOn)
      return [{ field, reason: "child-not-a-child" }];
    return child.passportNumber !== "" && child.passportNumber === passportNumber
      ? [{ field: `children.${index}.passportNumber`, reason: "child-is-guest" }]
      : [];
  });
}

export type DepartureProblem = {
  readonly field: "departedOn";
  readonly reason: "date-implausible" | "departure-in-future" | "departure-before-arrival";
};

/** The problem of a departure: a future day, or a day before the arrival. */
export function departureProblem(
  departedOn: PlainDate,
  arrivalOn: PlainDate,
  today: PlainDate,
): DepartureProblem | undefined {
  const because = (reason: DepartureProblem["reason"]): DepartureProblem => ({ field: "departedOn", reason });
  if (!isPlausible(departedOn)) return because("date-implausible");
  if (isAfter(departedOn, today)) return because("departure-in-future");
  return isBefore(departedOn, arrivalOn) ? because("departure-before-arrival") : undefined;
}

export type ArrivalWarning = {
  readonly reason:
    | "late"
    | "passport-expired"
    | "passport-expires-in-stay"
    /** Another host has reported that the guest stays with it; the host and the address are not disclosed. */
    | "active-elsewhere"
    /** The guest is present at another address of the same host. */
    | "active-here";
  readonly field: string;
};

/** Oddities of a notice that are no reason to refuse it: the host sees them and decides. */
export function arrivalWarnings(arrival: Arrival): readonly ArrivalWarning[] {
  const { passportExpiresOn, arrivalOn, stayUntil } = arrival;
  if (passportExpiresOn === null) return [];
  if (passportExpiresOn < arrivalOn) return [{ field: "passportExpiresOn", reason: "passport-expired" }];
  return stayUntil !== null && passportExpiresOn < stayUntil
    ? [{ field: "passportExpiresOn", reason: "passport-expires-in-stay" }]
    : [];
}

export type NoticeDeadline = {
  readonly rule: "R8";
  readonly deadline: PlainDate;
  /** The counted days in order; the last one is the deadline. */
  readonly workingDays: readonly PlainDate[];
};

/** The deadline for reporting an arrival to the migration service (R8), with the days that were counted. */
export function noticeDeadline(
  policy: Policy,
  calendar: Calendar,
  arrival: PlainDate,
): Result<NoticeDeadline, YearWithoutCalendar> {
  const { workingDays, arrivalDayCounts } = policy.notice;
  const days = countWorkingDays(calendar, arrivalDayCounts ? addDays(arrival, -1) : arrival, workingDays);
  if (!days.ok) return days;
  return ok({ rule: "R8", deadline: days.value.at(-1) ?? arrival, workingDays: days.value });
}

export type ArrivalDeadline = {
  readonly deadline: PlainDate;
  /** Working days until the deadline, including today and the deadline; 0 after it. */
  readonly workingDaysLeft: number;
  /** True if a notice sent today is late: it is accepted and marked, and the host may be fined. */
  readonly late: boolean;
};

/** The state of an arrival's deadline on `today` (R8). Problem: the calendar has no data for a year. */
export function arrivalDeadline(
  policy: Policy,
  calendar: Calendar,
  { arrivalOn, today }: { readonly arrivalOn: PlainDate; readonly today: PlainDate },
): Result<ArrivalDeadline, YearWithoutCalendar> {
  const counted = noticeDeadline(policy, calendar, arrivalOn);
  if (!counted.ok) return counted;
  const { deadline } = counted.value;
  const left = workingDaysLeft(calendar, today, deadline);
  if (!left.ok) return left;
  return ok({ deadline, workingDaysLeft: left.value, late: isAfter(today, deadline) });
}
