import { describe, expect, test } from "vitest";
import { addDays, knownDate } from "#lib/domain/plain-date.ts";
import { seedFacts } from "#lib/public-api/seed-facts.ts";
import { selfCheck } from "#lib/public-api/self-check.ts";
import { withoutTourists } from "../../support/policies.ts";

const [policy] = seedFacts().versions;
if (!policy) throw new Error("no policy");
const today = knownDate("2026-11-22");
const india = { territory: "IN", purpose: "tourist" } as const;
const entry = knownDate("2026-12-10");

const check = (more: { expiry?: string; entry?: string; exit?: string }) => {
  const dates = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, knownDate(text)]));
  return selfCheck(policy, { ...india, ...dates }, today);
};

describe("the checks without an invitation", () => {
  test("the longest period begins on the planned day of entry", () => {
    expect(check({ entry }).longest).toEqual({ from: entry, until: "2027-03-09" });
  });

  test("a stay of the days allowed is fine, one day more is not", () => {
    expect(check({ entry, exit: "2027-01-08" }).tooManyDays).toBeUndefined();
    expect(check({ entry, exit: "2027-01-09" }).tooManyDays).toBe(31);
  });

  test("there are no terms and no fee for a purpose that is not offered", () => {
    expect(selfCheck(withoutTourists, { ...india, entry, exit: addDays(entry, 99) }, today)).toMatchObject({
      eligibility: { eligible: false, reason: "purpose-not-offered" },
      terms: undefined,
      fee: undefined,
      longest: undefined,
      tooManyDays: undefined,
    });
  });

  test("a passport that was not given is not mentioned", () => {
    expect(check({ entry }).passport).toBeUndefined();
  });
});

describe("R7.3 before there is a visa", () => {
  test("a passport that outlasts the longest visa is long enough", () => {
    expect(check({ entry, expiry: "2027-06-09" }).passport).toEqual({ outlook: "long-enough" });
  });

  test("a passport that only outlasts the planned days limits the visa's end", () => {
    expect(check({ entry, exit: "2026-12-20", expiry: "2027-06-08" }).passport).toEqual({
      outlook: "visa-must-end-by",
      date: "2027-03-08",
    });
  });

  test("a passport that expires too soon after the planned days is refused with the rule", () => {
    expect(check({ entry, exit: "2026-12-20", expiry: "2027-03-19" }).passport).toMatchObject({
      outlook: "too-short",
      problems: [{ rule: "R7.3", earliestExpiry: "2027-03-20" }],
    });
  });

  test("without plans the passport must be valid at least until today", () => {
    expect(check({ expiry: "2027-02-21" }).passport?.outlook).toBe("too-short");
    expect(check({ expiry: "2027-02-22" }).passport).toEqual({ outlook: "visa-must-end-by", date: today });
  });
});
