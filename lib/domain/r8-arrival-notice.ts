import type { Sex } from "./mrz/passport-mrz.ts";
import { addDays, addMonths, isAfter, isBefore, isPlausible, type PlainDate } from "./plain-date.ts";
import type { Policy } from "./policy.ts";
import { ok, type Result } from "./result.ts";
import {
  type Calendar,
  countWorkingDays,
  workingDaysLeft,
  type YearWithoutCalendar,
} from "./working-days.ts";

/** When a host informs the migration service: arrival from abroad, another address in the region, another region (R8). */
export const OCCASIONS = ["ARRIVAL", "ADDRESS_CHANGE", "REGION_TRIP"] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** Why the foreigner stays: wider than the kinds of e-visa, since every foreigner is notified of. */
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
export type StayPurpose = (typeof STAY_PURPOSES)[number];

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
export type Dwelling = (typeof DWELLINGS)[number];

/** Younger than this at the arrival, a foreigner may stand in the notice of the adult travelled with. */
const CHILD_YEARS = 18;

/** A child that came with the guest. */
export type Child = {
  readonly surname: string;
  /** Empty for holders of one name only. */
  readonly givenNames: string;
  readonly birthDate: PlainDate;
  /** Empty for a child in the parent's passport. */
  readonly passportNumber: string;
};

/** What a notice says of one guest: the fields of R8, in the form in which they are stored. */
export type Arrival<Address> = {
  readonly occasion: Occasion;
  readonly arrivalOn: PlainDate;
  /** Where the border was crossed; empty unless the guest came from abroad. */
  readonly borderPoint: string;
  readonly stayFrom: PlainDate;
  readonly stayUntil: PlainDate | null;
  readonly purpose: StayPurpose;
  readonly surname: string;
  readonly givenNames: string;
  readonly sex: Sex;
  readonly birthDate: PlainDate;
  /** MRZ code. */
  readonly nationality: string;
  readonly passportNumber: string;
  readonly passportIssuedOn: PlainDate | null;
  readonly passportExpiresOn: PlainDate | null;
  /** Empty when the guest came without an e-visa. */
  readonly visaNumber: string;
  readonly children: readonly Child[];
  readonly address: Address;
  readonly dwelling: Dwelling;
};

export type ArrivalProblem = {
  /** The field to mend; `children.1.birthDate` is of the second child. */
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

/** Hardly anybody travels at this age: a wrong century. */
const OLDEST = 120;

/**
 * What makes a notice impossible on `today` (R8): dates that cannot be, a future arrival, a stay that ends before it
 * begins, a citizen of Kazakhstan. Lateness is none of these: a late notice is accepted.
 */
export function arrivalProblems(arrival: Arrival<unknown>, today: PlainDate): readonly ArrivalProblem[] {
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

function childProblems({ children, arrivalOn, passportNumber }: Arrival<unknown>): ArrivalProblem[] {
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

/** What makes a departure impossible: a day to come, or one before the arrival. */
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
    /** Another host has said that the guest stays there; who and where is not told. */
    | "active-elsewhere"
    /** The guest is present at another address of the same host. */
    | "active-here";
  readonly field: string;
};

/** What is odd about a notice but no reason to refuse it: the host is told and decides. */
export function arrivalWarnings(arrival: Arrival<unknown>): readonly ArrivalWarning[] {
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
  /** The counted days, first to last; the last is the deadline. */
  readonly workingDays: readonly PlainDate[];
};

/** By when a host must inform the migration service of an arrival (R8), with the days that were counted. */
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
  /** Working days up to and with the deadline, `today` counted; 0 when it has passed. */
  readonly workingDaysLeft: number;
  /** A notice sent today is late: accepted and marked, and a fine may follow. */
  readonly late: boolean;
};

/** How an arrival stands towards its deadline on `today` (R8). Problem: the calendar has no data for a year. */
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
