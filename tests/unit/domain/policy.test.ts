import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annexRowOf, territoryOf } from "#lib/domain/annexes.ts";
import {
  fourEyesOf,
  offeredPurposes,
  policyInForce,
  purposeFrom,
  purposes,
  termsOf,
} from "#lib/domain/policy.ts";
import { ruleValues } from "#lib/domain/rule-values.ts";
import { anyDate } from "../../support/arbitraries.ts";
import { day, firstPolicy, secondPolicy, withoutTourists } from "../../support/policies.ts";

const versions = [secondPolicy, firstPolicy];

describe("R1", () => {
  it("from 1 January 2019 the first policy knows three kinds of visa, all for a single entry", () => {
    expect(policyInForce([firstPolicy], day("2019-01-01"))).toEqual({ ok: true, value: firstPolicy });
    expect(Object.entries(firstPolicy.purposes).map(([purpose, { entries }]) => [purpose, entries])).toEqual([
      ["business", 1],
      ["tourist", 1],
      ["treatment", 1],
    ]);
  });

  it("a version offers the purposes that it names, in the order of R1", () => {
    expect(offeredPurposes(secondPolicy).map(({ purpose, stayDays }) => [purpose, stayDays])).toEqual([
      ["business", 60],
      ["tourist", 14],
      ["treatment", 120],
    ]);
    expect(offeredPurposes(withoutTourists).map(({ purpose }) => purpose)).toEqual(["business", "treatment"]);
    expect(() => termsOf(withoutTourists, "tourist")).toThrow("does not offer tourist");
    expect(ruleValues(withoutTourists)).toMatchObject({ touristStates: 0, businessStates: 23 });
  });

  it("before that day there is no e-visa, and the answer gives the first day", () => {
    expect(policyInForce(versions, day("2018-12-31"))).toEqual({
      ok: false,
      problem: { rule: "R1", reason: "no-policy-yet", date: "2018-12-31", firstDay: "2019-01-01" },
    });
    expect(policyInForce([], day("2026-01-01"))).toMatchObject({ ok: false, problem: { firstDay: null } });
  });

  it("each purpose has a letter of its own that is not confused with a digit, for the numbers of its visas", () => {
    const letters = Object.values(purposes).map(({ numberPrefix }) => numberPrefix);
    expect(new Set(letters).size).toBe(letters.length);
    for (const letter of letters) expect(letter).toMatch(/^[ACEFGHJKLMNPRTWXY]$/);
  });

  it("reads a purpose by its name and no other word", () => {
    expect(purposeFrom("treatment")).toBe("treatment");
    expect(purposeFrom("holiday")).toBeUndefined();
  });
});

describe("R3", () => {
  it("the first policy opens Astana and Almaty, a later one the airports that it names", () => {
    expect(firstPolicy.airports.map(({ code }) => code)).toEqual(["NQZ", "ALA"]);
    expect(secondPolicy.airports.map(({ code }) => code)).toContain("CIT");
  });
});

describe("the policy in force", () => {
  it("changes on the day of the next version", () => {
    expect(policyInForce(versions, day("2025-12-31"))).toMatchObject({ value: { version: "2019-01-01" } });
    for (const order of [versions, versions.toReversed()]) {
      expect(policyInForce(order, day("2026-01-01"))).toMatchObject({ value: { version: "2026-01-01" } });
    }
  });

  it("is never one that has not begun, in any order of the versions", () => {
    fc.assert(
      fc.property(anyDate, fc.boolean(), (date, turned) => {
        const found = policyInForce(turned ? versions.toReversed() : versions, date);
        if (found.ok) expect(found.value.inForceFrom <= date).toBe(true);
        else expect(date < firstPolicy.inForceFrom).toBe(true);
      }),
    );
  });

  it("finds a territory by its code in any case", () => {
    expect(territoryOf(firstPolicy, "bm")?.alpha3).toBe("BMU");
    expect(territoryOf(firstPolicy, "DE")).toBeUndefined();
    expect(annexRowOf(firstPolicy, 9, "BM")).toBeUndefined();
  });

  it("provides the numbers for the texts of the rules", () => {
    expect(ruleValues(firstPolicy)).toMatchObject({
      firstDay: "2019-01-01",
      touristStates: 117,
      businessStates: 23,
      treatmentStates: 23,
      blankPages: 2,
      marginMonths: 3,
      workingDays: 3,
      numberDigits: 10,
    });
    expect(ruleValues(secondPolicy)).toMatchObject({ touristStates: 109, marginMonths: 6, workingDays: 5 });
    expect(ruleValues({ ...secondPolicy, lists: [] }).businessStates).toBe(0);
  });
});

describe("decisions that two officers sign", () => {
  it("are refusals and revocations by default", () => {
    expect(fourEyesOf(firstPolicy)).toEqual({ refusal: true, revocation: true });
  });

  it("are those that a version names", () => {
    const fourEyes = { refusal: false, revocation: true };
    expect(fourEyesOf({ ...firstPolicy, fourEyes })).toEqual(fourEyes);
  });
});
