import { describe, expect, it } from "vitest";
import { checkInvitationRequest, type InvitationRequest } from "#lib/domain/invitation-request.ts";
import { ORGANISATION_KINDS, type OrganisationKind } from "#lib/domain/organisation.ts";
import { offeredPurposes, type Policy } from "#lib/domain/policy.ts";
import { calendar, day, firstPolicy, secondPolicy, withoutTourists } from "../../support/policies.ts";

const request: InvitationRequest = {
  surname: "ERIKSSON",
  givenNames: "ANNA SPECIMEN",
  territory: "VN",
  passportExpiry: day("2030-01-01"),
  purpose: "business",
  category: "B3",
  firstDay: day("2026-12-07"),
  lastDay: day("2027-01-31"),
  stayDays: 20,
};
const today = day("2026-11-23");
const check = (
  change: Partial<InvitationRequest>,
  asked: Partial<Parameters<typeof checkInvitationRequest>[3]> = {},
  policy: Policy = firstPolicy,
) =>
  checkInvitationRequest(
    policy,
    calendar,
    { ...request, ...change },
    { kind: "COMPANY", today, asksOn: today, ...asked },
  );

describe("R2: a request of a host", () => {
  it("that keeps every rule has no problem", () => {
    expect(check({})).toEqual([]);
    expect(check({ givenNames: "" })).toEqual([]);
    expect(check({ passportExpiry: undefined })).toEqual([]);
  });

  const open: Readonly<Record<OrganisationKind, readonly string[]>> = {
    COMPANY: ["business"],
    TRAVEL_FIRM: ["business", "tourist"],
    CLINIC: ["business", "treatment"],
    HOTEL: ["business"],
    SCHOOL: ["business"],
    OTHER: ["business"],
    INDIVIDUAL: [],
  };

  it.each(ORGANISATION_KINDS)("is for the purposes of its kind: %s", (kind) => {
    const good = offeredPurposes(firstPolicy).filter(
      ({ purpose, categories: [category] }) =>
        check({ purpose, category: category?.code ?? "" }, { kind }).length === 0,
    );
    expect(good.map(({ purpose }) => purpose)).toEqual(open[kind]);
  });

  it("says which purposes are open to the host, or that it may not invite at all", () => {
    expect(check({ purpose: "tourist", category: "B12" })).toEqual([
      {
        field: "purpose",
        problem: { rule: "R2", reason: "purpose-not-of-kind", purpose: "tourist", open: ["business"] },
      },
    ]);
    expect(check({}, { kind: "INDIVIDUAL" })).toEqual([
      { field: "purpose", problem: { rule: "R2", reason: "kind-may-not-invite" } },
    ]);
  });

  it("is sent inside its window: 90 days to 5 working days before the first day", () => {
    const far = { firstDay: day("2027-02-22"), lastDay: day("2027-03-31") };
    expect(check({ firstDay: day("2026-11-28") })).toEqual([]);
    expect(check({ firstDay: day("2026-11-27") })).toMatchObject([
      { field: "first-day", problem: { reason: "request-too-late" } },
    ]);
    expect(check({ ...far, firstDay: day("2027-02-21") })).toEqual([]);
    expect(check(far)).toMatchObject([
      { field: "first-day", problem: { reason: "request-too-early", earliest: "2026-11-24" } },
    ]);
  });

  it("that was submitted in time stays valid during the review, until its last day has passed", () => {
    const asked = { today: day("2027-01-31"), asksOn: undefined };
    expect(check({}, asked)).toEqual([]);
    expect(check({}, { ...asked, today: day("2027-02-01") })).toEqual([
      { field: "last-day", problem: { rule: "R2", reason: "period-over", lastDay: "2027-01-31" } },
    ]);
  });

  it("names a year without a calendar", () => {
    const unknown = { firstDay: day("2040-01-03"), lastDay: day("2040-02-01"), passportExpiry: undefined };
    expect(check(unknown)).toMatchObject([
      { field: "first-day", problem: { reason: "year-without-calendar", year: 2040 } },
    ]);
  });

  it("requires a stay that fits its period and its purpose", () => {
    expect(check({ lastDay: day("2026-12-01") })).toMatchObject([
      { field: "last-day", problem: { reason: "last-day-before-first" } },
    ]);
    expect(check({ stayDays: 0 })).toMatchObject([
      { field: "stay-days", problem: { reason: "stay-too-short" } },
    ]);
    expect(check({ stayDays: 31 })).toMatchObject([
      { field: "stay-days", problem: { reason: "stay-too-long", maxDays: 30 } },
    ]);
    const week = { lastDay: day("2026-12-13") };
    expect(check({ ...week, stayDays: 7 })).toEqual([]);
    expect(check({ ...week, stayDays: 8 })).toEqual([
      { field: "stay-days", problem: { rule: "R2", reason: "stay-longer-than-period", days: 7 } },
    ]);
  });

  it("names the foreigner so that a visa can contain the name", () => {
    expect(check({ surname: "ИВАНОВА" })).toMatchObject([
      { field: "surname", problem: { reason: "name-not-latin" } },
    ]);
    expect(check({ surname: "-", givenNames: "" })).toMatchObject([
      { field: "surname", problem: { reason: "name-empty" } },
    ]);
  });
});

describe("R1", () => {
  it("is not made for a purpose that the policy does not offer", () => {
    const tourist = { purpose: "tourist", category: "B12" } as const;
    expect(check(tourist, { kind: "TRAVEL_FIRM" }, withoutTourists)).toMatchObject([
      {
        field: "purpose",
        problem: { reason: "territory-not-open", answer: { reason: "purpose-not-offered" } },
      },
    ]);
  });

  it("the category must belong to the purpose", () => {
    expect(check({ category: "B12" })).toEqual([
      { field: "category", problem: { rule: "R1", reason: "category-unknown", category: "B12" } },
    ]);
  });
});

describe("R4", () => {
  it("the territory must be open for the purpose, by the policy's list", () => {
    expect(check({ territory: "CN" })).toMatchObject([
      { field: "territory", problem: { reason: "territory-not-open", answer: { reason: "not-in-annex" } } },
    ]);
    expect(check({ territory: "CN" }, {}, secondPolicy).map(({ field }) => field)).not.toContain("territory");
  });
});

describe("R7.3", () => {
  it("the passport must serve for the earliest visa that the invitation can carry", () => {
    const short = { lastDay: day("2026-12-31") };
    expect(check({ ...short, passportExpiry: day("2027-03-31") })).toEqual([]);
    expect(check({ ...short, passportExpiry: day("2027-03-30") })).toMatchObject([
      { field: "passport-expiry", problem: { rule: "R7.3", visaEnd: "2026-12-31" } },
    ]);
    const long = { firstDay: day("2026-12-01"), lastDay: day("2027-06-30") };
    expect(check({ ...long, passportExpiry: day("2027-05-28") })).toEqual([]);
    expect(check({ ...long, passportExpiry: day("2027-05-27") })).toMatchObject([
      { problem: { rule: "R7.3", visaEnd: "2027-02-28" } },
    ]);
  });
});
