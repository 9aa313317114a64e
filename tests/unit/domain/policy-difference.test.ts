import { describe, expect, it } from "vitest";
import { policyFaults } from "#lib/domain/check-policy.ts";
import { type Policy, termsOf } from "#lib/domain/policy.ts";
import { policyDifference } from "#lib/domain/policy-difference.ts";
import { policyEffect } from "#lib/domain/policy-effect.ts";
import { firstPolicy, secondPolicy, withoutTourists } from "../../support/policies.ts";

describe("the difference between two policies", () => {
  it("is empty between a policy and its copy, in any order of the stored keys", () => {
    const shuffled = Object.fromEntries(Object.entries(firstPolicy).toReversed()) as unknown as Policy;
    expect(policyDifference(firstPolicy, { ...shuffled, version: "x" })).toEqual([]);
    const [airport, ...airports] = firstPolicy.airports;
    if (!airport) throw new Error("The first policy has no airport");
    const names = Object.fromEntries(Object.entries(airport.names).toReversed()) as typeof airport.names;
    const turned = { ...firstPolicy, airports: [{ ...airport, names }, ...airports] };
    expect(policyDifference(firstPolicy, turned)).toEqual([]);
    expect(policyDifference(turned, firstPolicy)).toEqual([]);
  });

  it("names the annexes in their order, whichever policy has one first", () => {
    const [one, two] = [firstPolicy.lists.slice(0, 1), firstPolicy.lists.slice(1, 2)];
    const changes = policyDifference({ ...firstPolicy, lists: two }, { ...firstPolicy, lists: one });
    const annexes = changes.flatMap((change) => ("annex" in change ? [[change.change, change.annex]] : []));
    expect(annexes).toEqual([
      ["listed", 1],
      ["unlisted", 2],
    ]);
  });

  it("names lists, terms and every other value that changed", () => {
    const changes = policyDifference(firstPolicy, secondPolicy);
    expect(changes.filter(({ change }) => change === "listed")).toMatchObject([{ annex: 3 }]);
    expect(changes.filter(({ change }) => change === "unlisted")).toMatchObject([{ annex: 1 }, { annex: 2 }]);
    expect(changes).toContainEqual({
      change: "term",
      purpose: "tourist",
      field: "fee",
      before: { amount: 3000, currency: "USD" },
      after: { amount: 4500, currency: "EUR" },
    });
    expect(changes).toContainEqual({ change: "value", field: "marginMonths", before: 3, after: 6 });
    expect(changes).toContainEqual({
      change: "value",
      field: "airports",
      before: ["NQZ", "ALA"],
      after: ["NQZ", "ALA", "CIT"],
    });
  });

  it("lists a territory's new passport codes, an airport's new name and a change of the four-eyes setting", () => {
    const [first, ...rest] = firstPolicy.territories;
    const [airport, ...airports] = firstPolicy.airports;
    if (!first || !airport) throw new Error("The first policy is empty");
    const after: Policy = {
      ...firstPolicy,
      territories: [{ ...first, nationalities: ["XXA"] }, ...rest],
      airports: [{ ...airport, names: { ...airport.names, en: "Nursultan Nazarbayev" } }, ...airports],
      fourEyes: { refusal: false, revocation: true },
    };
    expect(policyDifference(firstPolicy, after)).toEqual([
      { change: "territory", territory: first.code },
      { change: "value", field: "fourEyesRefusal", before: true, after: false },
      { change: "airport", airport: airport.code },
    ]);
  });
});

describe("a purpose that only one of two policies offers", () => {
  it("is told by its terms, which the other has none of", () => {
    const changes = policyDifference(withoutTourists, firstPolicy);
    expect(changes).toHaveLength(6);
    expect(changes).toContainEqual({
      change: "term",
      purpose: "tourist",
      field: "stayDays",
      before: null,
      after: 30,
    });
    expect(policyDifference(firstPolicy, withoutTourists)).toHaveLength(6);
  });

  it("opens or closes its drafts and has a fee under one of them only (R4, R6)", () => {
    const drafts = [{ territory: "IN", purpose: "tourist", count: 2 }] as const;
    expect(policyEffect(withoutTourists, firstPolicy, drafts)[1]).toEqual({
      purpose: "tourist",
      drafts: 2,
      closed: 0,
      opened: 2,
      fee: { before: undefined, after: { amount: 3000, currency: "USD" } },
    });
    expect(policyEffect(firstPolicy, withoutTourists, drafts)[1]).toMatchObject({ closed: 2, opened: 0 });
    expect(policyEffect(withoutTourists, withoutTourists, []).map(({ purpose }) => purpose)).toEqual([
      "business",
      "treatment",
    ]);
  });

  it("is no fault of the other", () => {
    expect(policyFaults(withoutTourists)).toEqual([]);
  });
});

describe("what a policy changes for open drafts (R4, R6)", () => {
  it("is counted by purpose: drafts that are closed, drafts that are opened, and the fee", () => {
    const last = secondPolicy.lists[0]?.rows.at(-1)?.territories[0] ?? "";
    const effect = policyEffect(firstPolicy, secondPolicy, [
      { territory: "ZW", purpose: "tourist", count: 4 },
      { territory: "RS", purpose: "tourist", count: 2 },
      { territory: last, purpose: "tourist", count: 1 },
    ]);
    expect(effect.map(({ purpose, drafts }) => [purpose, drafts])).toEqual([
      ["business", 0],
      ["tourist", 7],
      ["treatment", 0],
    ]);
    const [, tourist] = effect;
    expect(tourist?.fee).toEqual({
      before: { amount: 3000, currency: "USD" },
      after: { amount: 4500, currency: "EUR" },
    });
    expect((tourist?.closed ?? 0) + (tourist?.opened ?? 0)).toBeGreaterThan(0);
  });

  it("counts a draft as opened when only the new list names its territory", () => {
    const both = firstPolicy.lists.flatMap(({ annex, rows }) =>
      annex === 1
        ? [{ annex, rows: [...rows, { row: 999, name: "Сербия", territories: ["RS"] }] }]
        : [{ annex, rows }],
    );
    const drafts = [{ territory: "RS", purpose: "tourist", count: 2 }] as const;
    const opened = { ...firstPolicy, lists: both };
    expect(policyEffect(firstPolicy, opened, drafts)[1]).toMatchObject({ opened: 2, closed: 0 });
    expect(policyEffect(opened, firstPolicy, drafts)[1]).toMatchObject({ opened: 0, closed: 2 });
  });
});

describe("a policy that contradicts itself", () => {
  it("is neither the first nor a later one", () => {
    expect(policyFaults(firstPolicy)).toEqual([]);
    expect(policyFaults(secondPolicy)).toEqual([]);
  });

  it("has each of its faults named", () => {
    const [first, ...rest] = firstPolicy.territories;
    if (!first) throw new Error("The first policy is empty");
    const row = { row: 1, name: "x", territories: [first.code, first.code, "XX"] };
    const faulty: Policy = {
      ...firstPolicy,
      territories: [{ ...first, nationalities: [] }, { ...first, code: "YY", issuingStates: [] }, ...rest],
      lists: [{ annex: 2, rows: [row] }],
      purposes: {
        ...firstPolicy.purposes,
        tourist: { ...termsOf(firstPolicy, "tourist"), stayDays: 91, categories: [] },
      },
      airports: [],
      refusalGrounds: [],
    };
    expect(policyFaults(faulty)).toEqual([
      { fault: "no-annex", purpose: "tourist", annex: 1 },
      { fault: "stay-beyond-validity", purpose: "tourist" },
      { fault: "no-categories", purpose: "tourist" },
      { fault: "listed-twice", annex: 2, territory: first.code },
      { fault: "unknown-territory", annex: 2, territory: "XX" },
      { fault: "no-passport-codes", territory: first.code },
      { fault: "no-passport-codes", territory: "YY" },
      { fault: "no-airports" },
      { fault: "no-grounds" },
    ]);
  });
});
