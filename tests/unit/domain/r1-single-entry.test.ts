import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "#lib/domain/plain-date.ts";
import { offeredPurposes, termsOf } from "#lib/domain/policy.ts";
import { stayDaysLeft, stayEnds, visaPeriod } from "#lib/domain/r1-single-entry.ts";
import { anyDate } from "../../support/arbitraries.ts";
import { expectOk } from "../../support/outcomes.ts";
import { day, firstPolicy, secondPolicy, withoutTourists } from "../../support/policies.ts";

const invitation = { firstDay: day("2026-12-01"), lastDay: day("2027-05-31"), stayDays: 20 };
const period = (entry: string, change: object = {}) =>
  visaPeriod(firstPolicy, { purpose: "business", entryDate: day(entry), invitation, ...change });

describe("R1: the period of a visa", () => {
  it("begins with the entry and lasts the purpose's days, both ends counted", () => {
    expect(period("2026-12-01")).toEqual({
      ok: true,
      value: { validFrom: "2026-12-01", validUntil: "2027-02-28", stayDays: 20, entries: 1 },
    });
  });

  it("ends with the invitation", () => {
    expect(period("2027-05-31")).toMatchObject({
      value: { validFrom: "2027-05-31", validUntil: "2027-05-31" },
    });
  });

  it("allows the invitation's stay, at most the purpose's", () => {
    const long = { invitation: { ...invitation, stayDays: 60 } };
    expect(period("2026-12-01", long)).toMatchObject({ value: { stayDays: 30 } });
    expect(period("2026-12-01", { ...long, purpose: "treatment" })).toMatchObject({
      value: { stayDays: 60 },
    });
  });

  it("refuses an entry outside the invitation and says its days", () => {
    expect(period("2026-11-30")).toEqual({
      ok: false,
      problem: {
        rule: "R2",
        reason: "entry-before-invitation",
        entryDate: "2026-11-30",
        firstDay: "2026-12-01",
        lastDay: "2027-05-31",
      },
    });
    expect(period("2027-06-01")).toMatchObject({ problem: { rule: "R2", reason: "entry-after-invitation" } });
  });

  it("answers to an entry on the calendar's last day as well", () => {
    expect(period("9999-12-31")).toMatchObject({ problem: { reason: "entry-after-invitation" } });
  });

  it("there is none for a purpose that the version does not offer", () => {
    expect(visaPeriod(withoutTourists, { purpose: "tourist", entryDate: day("2026-12-01") })).toEqual({
      ok: false,
      problem: { rule: "R1", reason: "purpose-not-offered", purpose: "tourist" },
    });
  });

  it("knows the purpose's categories only", () => {
    expectOk(period("2026-12-01", { category: "B2" }));
    expect(period("2026-12-01", { category: "C12" })).toEqual({
      ok: false,
      problem: { rule: "R1", reason: "category-unknown", category: "C12" },
    });
  });

  it("without an invitation is the most there is, by the policy's numbers", () => {
    const entryDate = day("2026-12-01");
    expect(visaPeriod(secondPolicy, { purpose: "tourist", entryDate })).toEqual({
      ok: true,
      value: { validFrom: "2026-12-01", validUntil: "2027-01-29", stayDays: 14, entries: 2 },
    });
  });

  it("never leaves the invitation nor the purpose's days, and moves on with the entry", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(firstPolicy, secondPolicy),
        fc.constantFrom(...offeredPurposes(firstPolicy).map(({ purpose }) => purpose)),
        anyDate,
        fc.tuple(fc.nat(400), fc.nat(400), fc.integer({ min: 1, max: 200 })),
        (policy, purpose, firstDay, [length, after, stayDays]) => {
          const lastDay = addDays(firstDay, length);
          const entryDate = addDays(firstDay, Math.min(after, length));
          const made = visaPeriod(policy, {
            purpose,
            entryDate,
            invitation: { firstDay, lastDay, stayDays },
          });
          if (!made.ok) throw new Error("an entry within the invitation was refused");
          const { validFrom, validUntil } = made.value;
          expect(firstDay <= validFrom && validFrom <= validUntil && validUntil <= lastDay).toBe(true);
          expect(daysBetween(validFrom, validUntil)).toBeLessThan(termsOf(policy, purpose).validDays);
          expect(made.value.stayDays).toBeLessThanOrEqual(
            Math.min(stayDays, termsOf(policy, purpose).stayDays),
          );
          const next = visaPeriod(policy, {
            purpose,
            entryDate: addDays(entryDate, 1),
            invitation: { firstDay, lastDay, stayDays },
          });
          if (next.ok) expect(next.value.validUntil >= validUntil).toBe(true);
        },
      ),
    );
  });
});

describe("R1: a stay", () => {
  const visa = { validFrom: day("2026-12-01"), validUntil: day("2027-02-28"), stayDays: 20, entries: 1 };

  it("counts the day of entry, and ends with the visa at the latest", () => {
    expect(stayEnds(visa, day("2026-12-05"))).toBe("2026-12-24");
    expect(stayEnds(visa, day("2027-02-20"))).toBe("2027-02-28");
  });

  it("has its last day left on that day, and none after it", () => {
    expect(stayDaysLeft(visa, day("2026-12-05"), day("2026-12-05"))).toBe(20);
    expect(stayDaysLeft(visa, day("2026-12-05"), day("2026-12-24"))).toBe(1);
    expect(stayDaysLeft(visa, day("2026-12-05"), day("2026-12-25"))).toBe(0);
  });
});
