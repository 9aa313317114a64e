import { describe, expect, it } from "vitest";
import { annexRowOf, territoryOf } from "#lib/domain/annexes.ts";
import { eligibility } from "#lib/domain/r4-eligibility.ts";
import { firstPolicy } from "../../support/policies.ts";
import { annexInSource, sourceRows, sourceText } from "../../support/source.ts";

const table = sourceRows("countries.tsv").map(
  ([annex, number, name, alpha2, alpha3, , nationality, issuing]) => ({
    annex: Number(annex),
    row: Number(number),
    name: name ?? "",
    codes: (alpha2 ?? "").split("|"),
    alpha3: (alpha3 ?? "").split("|"),
    nationalities: (nationality ?? "").split("|"),
    issuingStates: (issuing ?? "").split("|"),
  }),
);

const listed = (annex: number) => firstPolicy.lists.find((list) => list.annex === annex)?.rows ?? [];

describe("A1", () => {
  it("the policy's Annex 1 is the source's, number by number and name by name", () => {
    expect(listed(1).map(({ row, name }) => [row, name])).toEqual(annexInSource(1));
    expect(listed(1)).toHaveLength(117);
    expect(sourceText("source-ru.txt")).toContain("оформляются гражданам 117");
  });
});

describe("A2", () => {
  it("the policy's Annex 2 is the source's, number by number and name by name", () => {
    expect(listed(2).map(({ row, name }) => [row, name])).toEqual(annexInSource(2));
    expect(listed(2)).toHaveLength(23);
    expect(sourceText("source-ru.txt")).toContain("деловые и на лечение – 23 государств");
  });
});

describe("the two annexes together", () => {
  it("have 140 rows, 121 entries, 19 of them in both", () => {
    const [one = [], two = []] = [1, 2].map((annex) => listed(annex).map((row) => row.territories.join("|")));
    expect(table).toHaveLength(140);
    expect(new Set([...one, ...two]).size).toBe(121);
    expect(two.filter((entry) => one.includes(entry))).toHaveLength(19);
    expect(two.filter((entry) => !one.includes(entry)).toSorted()).toEqual(["BM", "GL", "RS", "VG|VI"]);
  });

  it("name each territory once, and every territory is in one of them", () => {
    const codes = firstPolicy.territories.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.toSorted()).toEqual([...new Set(table.flatMap((row) => row.codes))].toSorted());
  });

  it("have six entries without a citizenship of their own", () => {
    const without = firstPolicy.territories.filter((territory) => !territory.ownCitizenship);
    expect(without.map(({ code }) => code).toSorted()).toEqual(["AW", "BM", "FO", "GL", "MO", "VG", "VI"]);
  });
});

describe.each(table)("Annex $annex row $row, $name", ({ annex, row, name, codes, ...mrz }) => {
  const purposes = annex === 1 ? (["tourist"] as const) : (["business", "treatment"] as const);

  it.each(purposes)("opens %s by that very row (R4)", (purpose) => {
    for (const territory of codes) {
      const answer = eligibility(firstPolicy, { territory, purpose });
      expect(answer).toMatchObject({ eligible: true, rule: "R4", annex, row, rowName: name });
    }
  });

  it("has the codes that its passports carry", () => {
    const territories = codes.map((code) => territoryOf(firstPolicy, code));
    expect(territories.map((territory) => territory?.alpha3)).toEqual(mrz.alpha3);
    const union = (key: "nationalities" | "issuingStates") =>
      [...new Set(territories.flatMap((territory) => territory?.[key] ?? []))].toSorted();
    expect(union("nationalities")).toEqual(mrz.nationalities.toSorted());
    expect(union("issuingStates")).toEqual(mrz.issuingStates.toSorted());
  });

  it("opens nothing that its annex does not open", () => {
    for (const territory of codes) {
      const other = annex === 1 ? ("business" as const) : ("tourist" as const);
      const inOther = annexRowOf(firstPolicy, annex === 1 ? 2 : 1, territory);
      expect(eligibility(firstPolicy, { territory, purpose: other }).row).toBe(inOther?.row ?? null);
    }
  });
});
