import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INVITATION_STATUSES } from "#lib/domain/life-cycles/invitation.ts";
import { type Purpose, termsOf } from "#lib/domain/policy.ts";
import {
  checkInvitation,
  checkInvitationTerms,
  checkRequestWindow,
  type InvitationFacts,
  invitationNumber,
  invitationNumberFrom,
  invitationNumbersPossible,
  normaliseInvitationNumber,
} from "#lib/domain/r2-invitation.ts";
import { expectOk } from "../../support/outcomes.ts";
import { calendar, day, firstPolicy, secondPolicy, withoutTourists } from "../../support/policies.ts";

const today = day("2026-11-22");
const invitation: InvitationFacts = {
  status: "ISSUED",
  purpose: "business",
  category: "B3",
  territory: "VN",
  firstDay: day("2026-12-01"),
  lastDay: day("2026-12-31"),
};
const check = (change: Partial<InvitationFacts>, applicationId?: string, on = today) =>
  checkInvitation(firstPolicy, { ...invitation, ...change }, { today: on, applicationId });

describe("R2", () => {
  it("an issued invitation carries an application, with the annex and row that open its purpose", () => {
    expect(check({})).toMatchObject({
      ok: true,
      value: { rule: "R2", eligibility: { eligible: true, annex: 2, row: 14 } },
    });
  });

  it.each([
    ["DRAFT", "invitation-not-issued"],
    ["SUBMITTED", "invitation-not-issued"],
    ["RETURNED", "invitation-not-issued"],
    ["REFUSED", "invitation-not-issued"],
    ["CANCELLED", "invitation-cancelled"],
    ["REVOKED", "invitation-revoked"],
    ["USED", "invitation-used"],
    ["EXPIRED", "invitation-expired"],
  ] as const)("an invitation that is %s does not: %s", (status, reason) => {
    expect(check({ status })).toMatchObject({ ok: false, problem: { rule: "R2", reason } });
  });

  it("every status has an answer", () => {
    for (const status of INVITATION_STATUSES) expect(check({ status }).ok).toBe(status === "ISSUED");
  });

  it("an invitation can be used once, and remains valid for the application that used it", () => {
    expectOk(check({ status: "USED", usedBy: "one" }, "one"));
    expect(check({ status: "USED", usedBy: "one" }, "two")).toMatchObject({
      problem: { reason: "invitation-used" },
    });
    expect(check({ status: "DRAFT", usedBy: "one" }, "one")).toMatchObject({
      problem: { reason: "invitation-not-issued" },
    });
    expect(check({ status: "USED", usedBy: undefined })).toMatchObject({
      problem: { reason: "invitation-used" },
    });
    expect(check({ status: "USED", usedBy: "one" }, "one", day("2027-01-01"))).toMatchObject({
      problem: { reason: "invitation-expired" },
    });
  });

  it("an invitation serves up to its last day", () => {
    expectOk(check({}, undefined, day("2026-12-31")));
    expect(check({}, undefined, day("2027-01-01"))).toEqual({
      ok: false,
      problem: { rule: "R2", reason: "invitation-expired", lastDay: "2026-12-31" },
    });
  });

  it("the category must belong to the purpose, and the purpose be open to the territory", () => {
    expect(check({ category: "B12" })).toMatchObject({ problem: { rule: "R1", reason: "category-unknown" } });
    expect(check({ territory: "CN" })).toMatchObject({
      problem: { rule: "R4", reason: "territory-not-open", answer: { eligible: false, annex: 2 } },
    });
    const tourist = { ...invitation, purpose: "tourist", category: "B12" } as const;
    expect(checkInvitation(withoutTourists, tourist, { today })).toMatchObject({
      problem: { rule: "R4", reason: "territory-not-open", answer: { reason: "purpose-not-offered" } },
    });
  });
});

describe("an invitation number", () => {
  it.each(["1234567890", "12345 67890", " 1234-567-890\u00a0", "1234–567.890", "1234\u200b567890"])(
    "typed as %j is the same number",
    (typed) => {
      expect(normaliseInvitationNumber(typed)).toBe("1234567890");
      expect(invitationNumber(firstPolicy, typed)).toEqual({ ok: true, value: "1234567890" });
    },
  );

  it.each([
    ["12345", "invitation-number-length"],
    ["12345678901", "invitation-number-length"],
    ["", "invitation-number-length"],
    ["123456789O", "invitation-number-characters"],
  ])("%j: %s", (typed, reason) => {
    expect(invitationNumber(firstPolicy, typed)).toMatchObject({
      ok: false,
      problem: { rule: "R2", reason },
    });
  });

  it("that is newly made has the policy's digits and no leading zero", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (part) => {
        for (const policy of [firstPolicy, secondPolicy]) {
          const number = invitationNumberFrom(policy, Math.floor(part * invitationNumbersPossible(policy)));
          expect(number).toMatch(new RegExp(`^[1-9]\\d{${policy.invitation.numberDigits - 1}}$`));
        }
      }),
    );
    expect(invitationNumberFrom(firstPolicy, invitationNumbersPossible(firstPolicy) - 1)).toBe("9999999999");
  });
});

describe("requesting an invitation (R2)", () => {
  const window = { earliest: "2026-09-02", latest: "2026-11-24" };

  it.each([
    ["2026-09-02", true],
    ["2026-11-24", true],
    ["2026-11-01", true],
  ])("for 1 December 2026 on %s is in time", (on) => {
    const answer = checkRequestWindow(firstPolicy, calendar, {
      today: day(on),
      firstDay: invitation.firstDay,
    });
    expect(answer).toEqual({ ok: true, value: window });
  });

  it.each([
    ["2026-09-01", "request-too-early"],
    ["2026-11-25", "request-too-late"],
    ["2026-12-02", "request-too-late"],
  ])("for 1 December 2026 on %s is not: %s", (on, reason) => {
    const answer = checkRequestWindow(firstPolicy, calendar, {
      today: day(on),
      firstDay: invitation.firstDay,
    });
    expect(answer).toEqual({
      ok: false,
      problem: { rule: "R2", reason, firstDay: "2026-12-01", ...window },
    });
  });

  it("in a year without a calendar has no answer", () => {
    expect(checkRequestWindow(firstPolicy, calendar, { today, firstDay: day("2029-05-01") })).toEqual({
      ok: false,
      problem: { reason: "year-without-calendar", year: 2029 },
    });
  });

  it("asks for days in order and for a stay of one day up to the purpose's", () => {
    const terms = (change: object, purpose: Purpose = "business") =>
      checkInvitationTerms(termsOf(firstPolicy, purpose), {
        firstDay: day("2026-12-01"),
        lastDay: day("2026-12-31"),
        stayDays: 30,
        ...change,
      });
    expect(terms({})).toEqual({ ok: true, value: { rule: "R2" } });
    expectOk(terms({ stayDays: 1, lastDay: day("2026-12-01") }));
    expect(terms({ lastDay: day("2026-11-30") })).toMatchObject({
      problem: { rule: "R2", reason: "last-day-before-first" },
    });
    const stay = { rule: "R2", maxDays: 30 };
    expect(terms({ stayDays: 0 })).toMatchObject({ problem: { ...stay, reason: "stay-too-short" } });
    expect(terms({ stayDays: 31 })).toMatchObject({ problem: { ...stay, reason: "stay-too-long" } });
    expectOk(terms({ stayDays: 90 }, "treatment"));
  });
});
