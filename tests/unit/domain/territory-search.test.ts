import { describe, expect, it } from "vitest";
import { searchTerritories } from "#lib/domain/territory-search.ts";
import { firstPolicy } from "../../support/policies.ts";

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

  it("finds everything for an empty text and nothing for what is not listed", () => {
    expect(found("")).toHaveLength(firstPolicy.territories.length);
    expect(found(" ")).toHaveLength(firstPolicy.territories.length);
    expect(found("Germany")).toEqual([]);
  });

  it("finds every territory by each of its own names", () => {
    for (const { code, alpha3, names, otherNames } of firstPolicy.territories) {
      for (const name of [code, alpha3, names.kk, names.ru, names.en, ...otherNames]) {
        expect(found(name), name).toContain(code);
      }
    }
  });
});
