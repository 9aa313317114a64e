import { describe, expect, test } from "vitest";
import { checkWatchEntry, type TypedWatchEntry } from "#lib/domain/watch-entry.ts";
import { day } from "../../support/policies.ts";

const today = day("2026-11-22");

const typed = (change: Partial<TypedWatchEntry> = {}): TypedWatchEntry => ({
  surname: "SPECIMEN",
  givenNames: "TEST TWO",
  birthDate: day("1985-04-12"),
  passportNumber: "c01-x00 t47",
  issuingState: "qat",
  reason: "Ask for the original invitation.",
  expiresOn: day("2027-11-22"),
  ...change,
});

const nobody = { surname: "", givenNames: "", birthDate: "", passportNumber: "", issuingState: "" } as const;

const problemsOf = (change: Partial<TypedWatchEntry>): readonly string[] => {
  const checked = checkWatchEntry(typed(change), today);
  return checked.ok ? [] : checked.problem.map(({ field, kind }) => `${field} ${kind}`);
};

describe("an entry of the watch list", () => {
  test("stores the passport's number and state in the form for comparison", () => {
    expect(checkWatchEntry(typed(), today)).toMatchObject({
      ok: true,
      value: { passport: { number: "C01X00T47", state: "QAT" }, birthDate: "1985-04-12" },
    });
  });

  test("may be a name with a birth date, or a passport with its state", () => {
    expect(problemsOf({ passportNumber: "", issuingState: "" })).toEqual([]);
    expect(problemsOf({ surname: "", givenNames: "", birthDate: "" })).toEqual([]);
    expect(problemsOf({ birthDate: "" })).toEqual([]);
  });

  test("identifies no one by a name alone, a birth date alone, or half a passport", () => {
    expect(problemsOf({ birthDate: "", passportNumber: "", issuingState: "" })).toEqual([
      "birthDate missing",
    ]);
    expect(problemsOf({ ...nobody, birthDate: day("1985-04-12") })).toEqual(["surname missing"]);
    expect(problemsOf({ issuingState: "" })).toEqual(["issuingState missing"]);
    expect(problemsOf({ passportNumber: "" })).toEqual(["passportNumber missing"]);
    expect(problemsOf(nobody)).toEqual(["surname nobody"]);
  });

  test("requires a reason and a last day that has not passed; today is the earliest", () => {
    expect(problemsOf({ reason: " \n " })).toEqual(["reason missing"]);
    expect(problemsOf({ reason: "x".repeat(501) })).toEqual(["reason long"]);
    expect(problemsOf({ reason: "a\u0007b" })).toEqual(["reason characters"]);
    expect(problemsOf({ expiresOn: "" })).toEqual(["expiresOn missing"]);
    expect(problemsOf({ expiresOn: "wrong" })).toEqual(["expiresOn wrong"]);
    expect(problemsOf({ expiresOn: day("2026-11-21") })).toEqual(["expiresOn past"]);
    expect(problemsOf({ expiresOn: today })).toEqual([]);
  });

  test("requires a past birth date, a valid passport number, and a state's code", () => {
    expect(problemsOf({ birthDate: "wrong" })).toEqual(["birthDate wrong"]);
    expect(problemsOf({ birthDate: day("2026-11-23") })).toEqual(["birthDate in-future"]);
    expect(problemsOf({ passportNumber: "Щ12345" })).toEqual(["passportNumber wrong"]);
    expect(problemsOf({ issuingState: "QA" })).toEqual(["issuingState wrong"]);
    expect(problemsOf({ issuingState: "D" })).toEqual([]);
    expect(problemsOf({ issuingState: "QATX" })).toEqual(["issuingState wrong"]);
    expect(problemsOf({ issuingState: "1QA" })).toEqual(["issuingState wrong"]);
    expect(problemsOf({ birthDate: today })).toEqual([]);
  });

  test("accepts numbers of 4 to 15 characters, names of 100 and reasons of 500, and no longer ones", () => {
    for (const length of [4, 15]) expect(problemsOf({ passportNumber: "7".repeat(length) })).toEqual([]);
    for (const length of [3, 16]) {
      expect(problemsOf({ passportNumber: "7".repeat(length) })).toEqual(["passportNumber wrong"]);
    }
    expect(problemsOf({ surname: "A".repeat(100), givenNames: "B".repeat(100) })).toEqual([]);
    expect(problemsOf({ surname: "A".repeat(101) })).toEqual(["surname long"]);
    expect(problemsOf({ givenNames: "B".repeat(101) })).toEqual(["givenNames long"]);
    expect(problemsOf({ givenNames: "a\u0007b" })).toEqual(["givenNames characters"]);
    expect(problemsOf({ reason: "x".repeat(500) })).toEqual([]);
  });

  test("keeps a name on one line and a reason's lines, and leaves out what was not typed", () => {
    const wish = { surname: " TWO \n WORDS ", reason: "One.\nTwo.", passportNumber: "", issuingState: "" };
    expect(checkWatchEntry(typed(wish), today)).toMatchObject({
      value: { surname: "TWO WORDS", reason: "One.\nTwo.", passport: undefined },
    });
    const nameless = { surname: "", givenNames: "", birthDate: "" } as const;
    expect(checkWatchEntry(typed(nameless), today)).toMatchObject({ value: { birthDate: undefined } });
  });
});
