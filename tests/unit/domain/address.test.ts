import { describe, expect, it } from "vitest";
import { checkAddress, isCityRegion, katoCode, REGIONS, readAddress, regionOf } from "#lib/domain/address.ts";

const typed = {
  region: "19",
  kato: "",
  locality: " Talgar ",
  street: "Specimen  street",
  house: "1",
  flat: "",
};
const problemsOf = (change: Partial<typeof typed>) => {
  const checked = checkAddress({ ...typed, ...change });
  return checked.ok ? [] : checked.problem.map(({ field, kind }) => `${field} ${kind}`);
};

describe("a КАТО code", () => {
  it("has nine digits, the first two of its region", () => {
    expect(katoCode("71", "711110000")).toEqual({ ok: true, value: "711110000" });
    expect(katoCode("71", "751110000")).toEqual({ ok: false, problem: "other-region" });
    for (const text of ["71111000", "7111100000", "71111000O", "seven"]) {
      expect(katoCode("71", text)).toEqual({ ok: false, problem: "not-a-kato" });
    }
  });

  it("may be typed with spaces and hyphens, or left out for the whole region", () => {
    expect(katoCode("71", " 711-110 000 ")).toEqual({ ok: true, value: "711110000" });
    expect(katoCode("10", " ")).toEqual({ ok: true, value: "100000000" });
  });
});

describe("the regions", () => {
  it("are 17 and three cities", () => {
    expect(REGIONS).toHaveLength(20);
    expect(REGIONS.filter(isCityRegion)).toEqual(["71", "75", "79"]);
    expect(regionOf("63")).toBe("63");
    expect(regionOf("64")).toBeUndefined();
  });
});

describe("an address", () => {
  it("is cleaned and completed by the region's code", () => {
    expect(checkAddress(typed)).toEqual({
      ok: true,
      value: {
        region: "19",
        kato: "190000000",
        locality: "Talgar",
        street: "Specimen street",
        house: "1",
        flat: "",
      },
    });
  });

  it("needs region, locality, street and house; a city needs no locality", () => {
    const nothing = { region: "", kato: "", locality: "", street: "", house: "" };
    expect(problemsOf(nothing)).toEqual(["region missing", "street missing", "house missing"]);
    expect(problemsOf({ locality: "" })).toEqual(["locality missing"]);
    expect(problemsOf({ region: "75", locality: "" })).toEqual([]);
  });

  it("names every field that is wrong", () => {
    expect(problemsOf({ kato: "710000000" })).toEqual(["kato other-region"]);
    expect(problemsOf({ region: "99" })).toEqual(["region missing"]);
    expect(problemsOf({ street: "x".repeat(151), flat: "1\u0000" })).toEqual([
      "street too-long",
      "flat characters",
    ]);
  });

  it("is read back from the database; other values give no address", () => {
    const checked = checkAddress(typed);
    expect(readAddress(checked.ok && checked.value)).toEqual(checked.ok && checked.value);
    expect(readAddress({ region: "71", street: 1 })).toEqual({
      region: "71",
      kato: "",
      locality: "",
      street: "",
      house: "",
      flat: "",
    });
    for (const other of [undefined, null, "71", {}, { region: "Astana" }]) {
      expect(readAddress(other)).toBeUndefined();
    }
  });
});
