import { describe, expect, it } from "vitest";
import {
  type Arrival,
  arrivalProblems,
  arrivalWarnings,
  departureProblem,
} from "#lib/domain/r8-arrival-notice.ts";
import { day } from "../../support/policies.ts";

const today = day("2026-11-22");

const arrival: Arrival = {
  occasion: "ARRIVAL",
  arrivalOn: day("2026-11-20"),
  borderPoint: "ALA",
  stayFrom: day("2026-11-20"),
  stayUntil: day("2026-11-30"),
  birthDate: day("1985-04-12"),
  nationality: "QAT",
  passportNumber: "C01X00T47",
  passportIssuedOn: day("2020-01-01"),
  passportExpiresOn: day("2030-01-01"),
  children: [],
};

const problemsOf = (changes: Partial<Arrival>) =>
  arrivalProblems({ ...arrival, ...changes }, today).map(({ field, reason }) => `${field}: ${reason}`);

const child = { surname: "ERIKSSON", givenNames: "BO", birthDate: day("2015-01-01"), passportNumber: "" };

describe("R8: what makes a notice impossible", () => {
  it("is empty for an ordinary guest, and for one whose papers are unknown", () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ stayUntil: null, passportIssuedOn: null, passportExpiresOn: null })).toEqual([]);
    expect(problemsOf({ stayUntil: null })).toEqual([]);
    expect(problemsOf({ passportIssuedOn: null })).toEqual([]);
    expect(problemsOf({ passportExpiresOn: null })).toEqual([]);
    expect(problemsOf({ passportNumber: "", children: [child] })).toEqual([]);
    expect(problemsOf({ arrivalOn: today, stayFrom: today })).toEqual([]);
    expect(problemsOf({ arrivalOn: day("2025-01-01"), stayFrom: day("2025-01-01") })).toEqual([]);
    expect(problemsOf({ occasion: "REGION_TRIP", borderPoint: "" })).toEqual([]);
    expect(problemsOf({ children: [child, { ...child, passportNumber: "X1234567" }] })).toEqual([]);
  });

  it.each<[Partial<Arrival>, string[]]>([
    [{ arrivalOn: day("2026-11-23"), stayFrom: day("2026-11-23") }, ["arrivalOn: arrival-in-future"]],
    [{ arrivalOn: day("1899-12-31") }, ["arrivalOn: date-implausible"]],
    [{ stayUntil: day("3000-01-01") }, ["stayUntil: date-implausible"]],
    [{ birthDate: day("2026-11-21") }, ["birthDate: birth-after-arrival"]],
    [{ birthDate: day("1906-11-19") }, ["birthDate: too-old"]],
    [{ passportIssuedOn: day("2026-11-21") }, ["passportIssuedOn: issued-after-arrival"]],
    [{ passportExpiresOn: day("2020-01-01") }, ["passportExpiresOn: expires-before-issue"]],
    [{ nationality: "KAZ" }, ["nationality: own-citizen"]],
    [{ borderPoint: "" }, ["borderPoint: border-point-missing"]],
    [{ stayFrom: day("2026-11-19") }, ["stayFrom: stay-before-arrival"]],
    [{ stayUntil: day("2026-11-19") }, ["stayUntil: departure-before-arrival"]],
    [{ children: [{ ...child, birthDate: day("1899-01-01") }] }, ["children.0.birthDate: date-implausible"]],
    [
      { children: [{ ...child, birthDate: day("2026-11-21") }] },
      ["children.0.birthDate: birth-after-arrival"],
    ],
    [
      { children: [child, { ...child, birthDate: day("2008-11-20") }] },
      ["children.1.birthDate: child-not-a-child"],
    ],
    [
      { children: [{ ...child, passportNumber: "C01X00T47" }] },
      ["children.0.passportNumber: child-is-guest"],
    ],
  ])("%j", (changes, problems) => expect(problemsOf(changes)).toEqual(problems));

  it("counts a child as one until the day before its eighteenth birthday", () => {
    expect(problemsOf({ children: [{ ...child, birthDate: day("2008-11-21") }] })).toEqual([]);
  });
});

describe("a departure", () => {
  const departed = (on: string) => departureProblem(day(on), day("2026-11-20"), today)?.reason;

  it("is between the arrival and today", () => {
    expect(departed("2026-11-20")).toBeUndefined();
    expect(departed("2026-11-22")).toBeUndefined();
    expect(departed("2026-11-19")).toBe("departure-before-arrival");
    expect(departed("2026-11-23")).toBe("departure-in-future");
    expect(departed("1800-01-01")).toBe("date-implausible");
  });
});

describe("what is odd about a notice", () => {
  const warningsOf = (changes: Partial<Arrival>) =>
    arrivalWarnings({ ...arrival, ...changes }).map(({ field, reason }) => `${field}: ${reason}`);

  it("is a passport that has expired or expires during the stay", () => {
    expect(warningsOf({})).toEqual([]);
    expect(warningsOf({ passportExpiresOn: null })).toEqual([]);
    expect(warningsOf({ passportExpiresOn: day("2026-11-19") })).toEqual([
      "passportExpiresOn: passport-expired",
    ]);
    expect(warningsOf({ passportExpiresOn: day("2026-11-29") })).toEqual([
      "passportExpiresOn: passport-expires-in-stay",
    ]);
    // It is still valid on the last day.
    expect(warningsOf({ passportExpiresOn: arrival.arrivalOn, stayUntil: null })).toEqual([]);
    expect(warningsOf({ passportExpiresOn: day("2026-11-30") })).toEqual([]);
    expect(warningsOf({ passportExpiresOn: day("2026-11-29"), stayUntil: null })).toEqual([]);
  });
});
