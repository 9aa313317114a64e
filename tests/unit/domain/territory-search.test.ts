import { describe, expect, it } from "vitest";
import type { Policy } from "#lib/domain/policy.ts";
import { searchTerritories } from "#lib/domain/territory-search.ts";
import { firstPolicy } from "../../support/policies.ts";

/** A policy of territories with these names and irrelevant codes. */
const named = (...names: string[]): Policy => ({
  ...firstPolicy,
  territories: names.map((name) => ({
    code: "Q0",
    alpha3: "Q00",
    nationalities: [],
    issuingStates: [],
    ownCitizenship: true,
    names: { kk: name, ru: name, en: name },
    otherNames: [],
    confusableWith: [],
  })),
});

const found = (text: string) => searchTerritories(firstPolicy, text).map(({ code }) => code);

describe("searching a territory", () => {
  it.each([
    ["Swaziland", "SZ"],
    ["Eswatini", "SZ"],
    ["Свазиленд", "SZ"],
    ["Macedonia", "MK"],
    ["Северная Македония", "MK"],
    ["Солтүстік Македония", "MK"],
    ["Burma", "MM"],
    ["Мьянма", "MM"],
    ["Мъянма", "MM"],
    ["Upper Volta", "BF"],
    ["Верхняя Вольта", "BF"],
    ["burkina faso", "BF"],
    ["cote d'ivoire", "CI"],
    ["COTE D IVOIRE", "CI"],
    ["Côte d’Ivoire", "CI"],
    ["Берег Слоновой Кости", "CI"],
    ["Қытай", "CN"],
    ["Кытай", "CN"],
    ["КНР", "CN"],
    ["Vietnam", "VN"],
    ["viet nam", "VN"],
    ["Гвинея Бисау", "GW"],
    ["guinea-bissau", "GW"],
    ["Üндістан".replace("Ü", "Ү"), "IN"],
    ["Ундистан", "IN"],
    ["Түрікменстан", "TM"],
    ["ЮАР", "ZA"],
    ["zaf", "ZA"],
    ["BM", "BM"],
    ["Ватикан", "VA"],
    ["sao tome", "ST"],
    ["  Sri   Lanka ", "LK"],
    ["srilanka", "LK"],
  ])("%s finds %s first", (text, code) => expect(found(text)[0]).toBe(code));

  it("finds both Virgin Islands by the name in the list", () => {
    expect(found("Вирджинские острова")).toEqual(["VG", "VI"]);
  });

  it("puts the whole name before names that only begin with it or contain it", () => {
    expect(found("Niger")).toEqual(["NE", "NG"]);
    expect(found("Гвинея").slice(0, 3)).toEqual(["GN", "GW", "PG"]);
    expect(found("republic").slice(0, 2)).toEqual(["CG", "CF"]);
    expect(found("ouzb")).toEqual([]);
  });

  it("finds a territory by the beginning of any of its words, but not by one letter inside", () => {
    expect(found("lanka")).toEqual(["LK"]);
    expect(found("ustan")).toEqual([]);
    expect(found("livia")).toEqual(["BO"]);
    expect(found("qz")).toEqual([]);
    expect(found("tn")).toEqual(["TN"]);
    expect(found("et n")).toEqual(["VN"]);
  });

  it("finds everything for an empty text and nothing for unlisted names", () => {
    expect(found("")).toHaveLength(firstPolicy.territories.length);
    expect(found(" ")).toHaveLength(firstPolicy.territories.length);
    expect(found("Germany")).toEqual([]);
  });

  it("ranks a whole name, a name's beginning, a word's beginning and a part of a word, in this order", () => {
    const names = ["Alphabeta", "Alpha Beta", "Betaland", "Beta"];
    expect(searchTerritories(named(...names), "beta").map((territory) => territory.names.en)).toEqual(
      names.toReversed(),
    );
  });

  it.each([
    ["ёәғқңөұүһіъ", "еагкноуухиь"],
    ["ıøłđé", "iolde"],
    ["One  -  Two", "one two"],
  ])("finds %s for who types %s, and the other way round", (name, typed) => {
    for (const at of name.length === typed.length ? [...name].keys() : []) {
      expect(searchTerritories(named(`x${name[at]}x`), `x${typed[at]}x`)).toHaveLength(1);
      expect(searchTerritories(named(`x${typed[at]}x`), `x${name[at]}x`)).toHaveLength(1);
    }
    expect(searchTerritories(named(name), typed)).toHaveLength(1);
  });

  it("distinguishes й and и", () => expect(searchTerritories(named("Май"), "маи")).toEqual([]));

  it("finds every territory by each of its own names", () => {
    for (const territory of firstPolicy.territories) {
      const { code, alpha3, names, otherNames } = territory;
      const alone = { ...firstPolicy, territories: [territory] };
      for (const name of [code, alpha3, ...Object.values(names), ...otherNames]) {
        expect(searchTerritories(alone, name), name).toEqual([territory]);
      }
    }
  });
});
