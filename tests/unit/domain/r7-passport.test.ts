import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#lib/domain/plain-date.ts";
import { checkPassport, earliestExpiry, latestVisaEnd } from "#lib/domain/r7-passport.ts";
import { anyDate } from "../../support/arbitraries.ts";
import { day, firstPolicy, secondPolicy } from "../../support/policies.ts";

const visaEnd = day("2026-11-30");
const expiry = day("2030-01-01");

describe("R7.1", () => {
  it("a passport with marks, corrections or torn pages does not serve", () => {
    expect(checkPassport(firstPolicy, { expiry, visaEnd, sound: false })).toMatchObject({
      ok: false,
      problems: [{ rule: "R7.1" }],
    });
    expect(checkPassport(firstPolicy, { expiry, visaEnd, sound: true }).ok).toBe(true);
  });
});

describe("R7.2", () => {
  it("two blank pages are enough, one is not", () => {
    expect(checkPassport(firstPolicy, { expiry, visaEnd, blankPages: 2 })).toMatchObject({
      ok: true,
      problems: [],
    });
    expect(checkPassport(firstPolicy, { expiry, visaEnd, blankPages: 1 }).problems).toEqual([
      { rule: "R7.2", blankPages: 1, required: 2 },
    ]);
  });

  it("another policy has its own number", () => {
    expect(checkPassport(secondPolicy, { expiry, visaEnd, blankPages: 2 }).problems).toEqual([
      { rule: "R7.2", blankPages: 2, required: 3 },
    ]);
  });
});

describe("R7.3", () => {
  it.each([
    ["2027-02-28", true],
    ["2027-02-27", false],
    ["2027-03-01", true],
  ])("for a visa that ends on 2026-11-30 a passport that expires on %s: %s", (date, ok) => {
    const answer = checkPassport(firstPolicy, { expiry: day(date), visaEnd });
    expect(answer).toMatchObject({ ok, earliestExpiry: "2027-02-28" });
  });

  it("says which dates decide", () => {
    expect(checkPassport(firstPolicy, { expiry: day("2027-02-27"), visaEnd }).problems).toEqual([
      { rule: "R7.3", expiry: "2027-02-27", visaEnd, earliestExpiry: "2027-02-28", marginMonths: 3 },
    ]);
    expect(checkPassport(secondPolicy, { expiry: day("2027-05-29"), visaEnd }).problems).toMatchObject([
      { earliestExpiry: "2027-05-30", marginMonths: 6 },
    ]);
  });

  it.each([
    ["2027-02-28", "2026-11-30"],
    ["2028-02-28", "2027-11-28"],
    ["2028-02-29", "2027-11-30"],
    ["2027-05-31", "2027-02-28"],
    ["2027-01-15", "2026-10-15"],
  ])("in a passport that expires on %s a visa may end on %s at the latest", (date, end) => {
    expect(latestVisaEnd(firstPolicy, day(date))).toBe(end);
  });

  it("the latest end is accepted and the day after it is not, whatever the passport", () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(firstPolicy, secondPolicy), (date, policy) => {
        const end = latestVisaEnd(policy, date);
        expect(checkPassport(policy, { expiry: date, visaEnd: end }).ok).toBe(true);
        expect(checkPassport(policy, { expiry: date, visaEnd: addDays(end, 1) }).ok).toBe(false);
      }),
    );
  });

  it("a later end never needs an earlier expiry", () => {
    fc.assert(
      fc.property(anyDate, fc.nat(1000), (end, days) => {
        expect(earliestExpiry(firstPolicy, end) <= earliestExpiry(firstPolicy, addDays(end, days))).toBe(
          true,
        );
      }),
    );
  });

  it("names every problem", () => {
    const all = checkPassport(firstPolicy, { expiry: visaEnd, visaEnd, blankPages: 0, sound: false });
    expect(all.problems.map(({ rule }) => rule)).toEqual(["R7.1", "R7.2", "R7.3"]);
  });
});
