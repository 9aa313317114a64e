import { describe, expect, it } from "vitest";
import { offeredPurposes } from "#lib/domain/policy.ts";
import { eligibility } from "#lib/domain/r4-eligibility.ts";
import { firstPolicy, secondPolicy, withoutTourists } from "../../support/policies.ts";

describe("R4", () => {
  it("the annex and row that decide are named with the codes accepted in the passport", () => {
    expect(eligibility(firstPolicy, { territory: "vn", purpose: "business" })).toEqual({
      eligible: true,
      rule: "R4",
      territory: "VN",
      purpose: "business",
      annex: 2,
      row: 14,
      rowName: "Вьетнам",
      notes: [],
      nationalities: ["VNM"],
      issuingStates: ["VNM"],
    });
  });

  it("a territory without citizenship of its own is declared, and the note says which code cannot prove it", () => {
    const answer = eligibility(firstPolicy, { territory: "BM", purpose: "business" });
    expect(answer).toMatchObject({
      eligible: true,
      annex: 2,
      row: 2,
      nationalities: ["GBD"],
      issuingStates: ["BMU", "GBD"],
    });
    expect(answer.notes).toContainEqual({
      note: "declared-territory",
      territory: "BM",
      nationalities: ["GBD"],
    });
  });

  it.each(["VG", "VI"])("both Virgin Islands are accepted with a note, here %s", (territory) => {
    const answer = eligibility(firstPolicy, { territory, purpose: "treatment" });
    expect(answer).toMatchObject({ eligible: true, annex: 2, row: 13 });
    expect(answer.notes).toContainEqual({ note: "row-names-several", row: 13, territories: ["VG", "VI"] });
  });

  it.each([
    ["NE", "NG"],
    ["NG", "NE"],
    ["MU", "MR"],
    ["MR", "MU"],
    ["DM", "DO"],
    ["DO", "DM"],
    ["GN", "GW"],
    ["GW", "GN"],
    ["CG", "CD"],
  ])("%s carries the note that it is easily taken for %s", (territory, other) => {
    const [note] = eligibility(firstPolicy, { territory, purpose: "tourist" }).notes;
    expect(note).toMatchObject({ note: "easily-confused", territory });
    expect(note).toHaveProperty("with", expect.arrayContaining([other]));
  });

  it("China is open to tourists only, with notes about that and about Macao as a separate entry", () => {
    expect(eligibility(firstPolicy, { territory: "CN", purpose: "business" })).toEqual({
      eligible: false,
      rule: "R4",
      reason: "not-in-annex",
      territory: "CN",
      purpose: "business",
      annex: 2,
      row: null,
      notes: [],
      hints: [
        { hint: "open-purpose", purpose: "tourist", annex: 1, row: 45 },
        { hint: "did-you-mean", territories: ["MO"] },
        { hint: "consulate" },
      ],
    });
  });

  it("Serbia is open to business and treatment, but not to tourists", () => {
    const answer = eligibility(firstPolicy, { territory: "RS", purpose: "tourist" });
    expect(answer).toMatchObject({
      eligible: false,
      annex: 1,
      hints: [
        { hint: "open-purpose", purpose: "business", annex: 2, row: 21 },
        { hint: "open-purpose", purpose: "treatment", annex: 2, row: 21 },
        { hint: "consulate" },
      ],
    });
  });

  it("a state that no list names gets the hint to ask a consulate", () => {
    expect(eligibility(firstPolicy, { territory: "DE", purpose: "tourist" })).toMatchObject({
      eligible: false,
      reason: "not-listed",
      row: null,
      hints: [{ hint: "consulate" }],
    });
  });

  it("the DR Congo is not the Congo of the list, and the answer offers that", () => {
    expect(eligibility(firstPolicy, { territory: "CD", purpose: "tourist" })).toMatchObject({
      eligible: false,
      hints: [{ hint: "did-you-mean", territories: ["CG"] }, { hint: "consulate" }],
    });
  });

  it("a purpose that the version does not offer is open to no one, and the answer says which are", () => {
    expect(eligibility(withoutTourists, { territory: "QA", purpose: "tourist" })).toEqual({
      rule: "R4",
      territory: "QA",
      purpose: "tourist",
      eligible: false,
      reason: "purpose-not-offered",
      annex: null,
      row: null,
      notes: [],
      hints: [
        { hint: "open-purpose", purpose: "business", annex: 2, row: 7 },
        { hint: "open-purpose", purpose: "treatment", annex: 2, row: 7 },
        { hint: "consulate" },
      ],
    });
  });

  it("another policy answers by its own lists", () => {
    const first = secondPolicy.territories[0]?.code ?? "";
    const last = secondPolicy.territories.at(-1)?.code ?? "";
    for (const { purpose } of offeredPurposes(secondPolicy)) {
      expect(eligibility(secondPolicy, { territory: first, purpose })).toMatchObject({ annex: 3, row: 1 });
      expect(eligibility(secondPolicy, { territory: last, purpose })).toMatchObject({
        eligible: false,
        reason: "not-in-annex",
        hints: [{ hint: "consulate" }],
      });
    }
  });
});
