import { describe, expect, it } from "vitest";
import { offeredPurposes } from "#lib/domain/policy.ts";
import { policyDifference } from "#lib/domain/policy-difference.ts";
import { perLocale } from "#lib/platform/i18n/locale.ts";
import { writeCsv } from "#lib/platform/tables/write-csv.ts";
import { readAmount, writeAmount } from "#lib/policy/amount.ts";
import { annexTable, withListed, withoutListed, withTable } from "#lib/policy/edit-annex.ts";
import { knownGrounds } from "#lib/policy/known-grounds.ts";
import { readPolicy } from "#lib/policy/policy-schema.ts";
import { isPurpose, SECTIONS, sectionValues, withSection } from "#lib/policy/proposal-sections.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { firstPolicy, secondPolicy, withoutTourists } from "../../support/policies.ts";

const noNames = perLocale(() => "");
const typed = (code: string, more = {}) => ({
  code,
  nationalities: "",
  issuingStates: "",
  ownCitizenship: "",
  names: noNames,
  ...more,
});

const table = (rows: readonly (readonly (string | number)[])[]) => writeCsv(rows);

describe("a policy document", () => {
  it("is read back as it was written, including members of later releases", () => {
    for (const policy of [firstPolicy, secondPolicy]) expect(readPolicy(policy)).toEqual(policy);
    expect(readPolicy({ ...firstPolicy, added: { days: 1 } })).toMatchObject({ added: { days: 1 } });
    expect(() => readPolicy({ ...firstPolicy, airports: [{ code: "nqz" }] })).toThrow();
  });

  it("need not name every purpose, but none that R1 does not know", () => {
    expect(readPolicy(withoutTourists)).toEqual(withoutTourists);
    const { business } = firstPolicy.purposes;
    expect(() => readPolicy({ ...firstPolicy, purposes: { business, holiday: business } })).toThrow();
  });
});

describe("a list of territories", () => {
  it("is unchanged after a round trip through its own table", async () => {
    for (const annex of [1, 2]) {
      const read = await withTable(firstPolicy, annex, writeCsv(annexTable(firstPolicy, annex)));
      expect(read.ok && policyDifference(firstPolicy, read.value)).toEqual([]);
    }
  });

  it("accepts a territory by its ISO code, with the typed or known passport codes", () => {
    const listed = expectOk(withListed(firstPolicy, 2, typed("no")));
    expect(listed.lists.find(({ annex }) => annex === 2)?.rows.at(-1)?.territories).toEqual(["NO"]);
    const young = expectOk(
      withListed(
        firstPolicy,
        2,
        typed("MN", { nationalities: "mng xxb", names: { ...noNames, en: "Mongolia" } }),
      ),
    );
    expect(young.territories.at(-1)).toMatchObject({
      code: "MN",
      alpha3: "MNG",
      nationalities: ["MNG", "XXB"],
      issuingStates: ["MNG"],
      names: { en: "Mongolia", ru: "Монголия" },
    });
  });

  it("refuses unknown codes, wrong passport codes and duplicates", () => {
    expect(withListed(firstPolicy, 1, typed("QQ"))).toMatchObject({ problem: { fault: "code" } });
    expect(withListed(firstPolicy, 1, typed("DZ"))).toMatchObject({ problem: { fault: "listed-twice" } });
    expect(withListed(firstPolicy, 1, typed("MN", { nationalities: "M1" }))).toMatchObject({
      problem: { fault: "nationalities" },
    });
  });

  it("drops a territory that no list names any more", () => {
    const removed = withoutListed(firstPolicy, 1, "DZ");
    expect(removed.territories.some(({ code }) => code === "DZ")).toBe(false);
    expect(policyDifference(firstPolicy, removed)).toEqual([
      { change: "unlisted", annex: 1, territories: ["DZ"] },
    ]);
  });

  it("names the problem of each row of a table and imports none of it", async () => {
    const read = await withTable(
      firstPolicy,
      1,
      table([
        ["row", "code", "own-citizenship", "issuing-states"],
        [1, "DZ", "yes", ""],
        ["x", "AO", "", ""],
        [3, "QQ", "", ""],
        [4, "DZ", "", ""],
        [5, "AD", "maybe", ""],
        [6, "AG", "", "1"],
      ]),
    );
    expect(read).toMatchObject({
      problem: {
        kind: "rows",
        faults: [
          { fault: "row", line: 3 },
          { fault: "code", line: 4 },
          { fault: "listed-twice", line: 5 },
          { fault: "own-citizenship", line: 6 },
          { fault: "issuing-states", line: 7 },
        ],
      },
    });
    expect(await withTable(firstPolicy, 1, table([["code"], ["DZ"]]))).toMatchObject({
      problem: { kind: "wrong-header", missing: ["row"] },
    });
  });
});

describe("a section of a policy", () => {
  it("is unchanged after a round trip through its own form", () => {
    const offered = offeredPurposes(firstPolicy).map(({ purpose }) => purpose);
    for (const section of SECTIONS.filter((one) => !isPurpose(one) || offered.includes(one))) {
      const written = withSection(firstPolicy, section, sectionValues(firstPolicy, section), knownGrounds);
      expect(written.ok && policyDifference(firstPolicy, written.value)).toEqual([]);
    }
  });

  it("offers a purpose that the version before did not name, for a single entry (R1)", () => {
    expect(sectionValues(withoutTourists, "tourist")).toEqual({});
    const form = sectionValues(firstPolicy, "tourist");
    expect(withSection(withoutTourists, "tourist", form, knownGrounds)).toEqual({
      ok: true,
      value: firstPolicy,
    });
    const refused = withSection(withoutTourists, "tourist", {}, knownGrounds);
    expect(refused.ok ? [] : refused.problem.map(({ field }) => field)).toContain("currency");
  });

  it("accepts fees, terms and categories, and names their faults", () => {
    const form = {
      annex: "2",
      validDays: "60",
      stayDays: "15",
      categories: "b1, B7",
      fee: "81,5",
      currency: "eur",
    };
    expect(withSection(firstPolicy, "business", form, knownGrounds)).toMatchObject({
      value: {
        purposes: {
          business: {
            annex: 2,
            validDays: 60,
            stayDays: 15,
            categories: [{ code: "B1" }, { code: "B7" }],
            fee: { amount: 8150, currency: "EUR" },
          },
        },
      },
    });
    const wrong = { annex: "9", validDays: "0", stayDays: "", categories: "", fee: "1.234", currency: "USD" };
    const refused = withSection(firstPolicy, "business", wrong, knownGrounds);
    expect(refused.ok ? [] : refused.problem.map(({ field }) => field).sort()).toEqual([
      "annex",
      "categories",
      "fee",
      "stayDays",
      "validDays",
    ]);
  });

  it("accepts airports line by line and names the wrong line", () => {
    const airports = (text: string) => withSection(firstPolicy, "airports", { airports: text }, knownGrounds);
    expect(airports("cit; Шымкент; Шымкент; Shymkent")).toMatchObject({
      value: { airports: [{ code: "CIT", names: { en: "Shymkent" } }] },
    });
    expect(airports("CIT; a; b; c\nNQZ; a; b")).toMatchObject({ problem: [{ values: { line: 2 } }] });
    expectProblem(airports("CIT; a; b; c\nCIT; a; b; c"));
    expectProblem(airports(""));
  });

  it("accepts grounds with texts in the portal, and the four-eyes settings", () => {
    const form = { grounds: ["security", "invented"], fourEyes: ["revocation"] };
    expect(withSection(firstPolicy, "decisions", form, knownGrounds)).toMatchObject({
      value: { refusalGrounds: ["security"], fourEyes: { refusal: false, revocation: true } },
    });
    expectProblem(withSection(firstPolicy, "decisions", {}, knownGrounds));
  });
});

describe("an amount", () => {
  it("is typed in units and stored in minor units of its currency", () => {
    expect(writeAmount({ amount: 6000, currency: "USD" })).toBe("60.00");
    expect(readAmount("60", "USD")).toBe(6000);
    expect(readAmount("1 000,5", "EUR")).toBe(100_050);
    expect(readAmount("500", "JPY")).toBe(500);
    for (const text of ["", "-1", "1.234", "x"]) expect(readAmount(text, "USD")).toBeUndefined();
  });
});
