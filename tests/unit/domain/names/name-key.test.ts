import { describe, expect, it } from "vitest";
import { mayBeSameName, nameBeginnings, nameKey, nameTerms } from "#lib/domain/names/name-key.ts";

describe("the words of a name in any spelling", () => {
  it.each([
    ["Юрий", "YURIY", "IURII", "Jurij", "Yuri"],
    ["Алексей", "ALEKSEY", "Alexei", "ALEKSEI", "Aleksej"],
    ["Müller", "MUELLER", "MULLER", "Мюллер"],
    ["Қасым", "KASYM", "Qasym", "Касым"],
    ["Әлия", "Алия", "ALIYA", "Aliia"],
    ["Хасан", "KHASAN", "Hasan", "Hassan"],
    ["Ахмет", "AKHMET", "Ahmet"],
    ["Жанат", "ZHANAT", "Janat"],
    ["Джон", "John", "DZHON"],
    ["Усман", "OUSMAN", "Usman"],
    ["Цецилия", "Cecilia", "TSETSILIIA"],
    ["Øresund", "ORESUND", "OERESUND"],
    ["Şahin", "SAHIN"],
    ["O'Brien", "OBRIEN", "O’BRIEN"],
  ])("%s is found by its other spellings", (name, ...others) => {
    for (const other of others) expect(nameTerms(other)).toEqual(nameTerms(name));
  });

  it.each([
    ["Иванов", "Петров"],
    ["Anna", "Inna"],
    ["Chan", "Shan"],
  ])("%s is not %s", (one, other) => {
    expect(nameTerms(one)).not.toEqual(nameTerms(other));
  });

  it("parts at spaces and hyphens, and leaves other scripts as they are", () => {
    expect(nameTerms("Anna-Maria  de la Cruz")).toEqual(["ANA", "MARIA", "DE", "LA", "KRUZ"]);
    expect(nameTerms("田中 さくら")).toEqual(["田中", "さくら"]);
  });

  it.each([
    ["АӘБВГҒҐДЕЄЖЗИІКҚЛМНҢОӨПРСТ", "A A B V G G G D E E I Z I I K K L M N N O O P R S T"],
    ["УҰҮФХҺЦЧШЩЪЫЬЭЮЯ", "U U U F H H S CH SH SH - I - E U IA"],
    ["ÆÐĐĦıĲŁŊŒØẞßÞŦƏ", "A D D H I I L N O O S S T T A"],
  ])("leads each of %s to the letters of passports", (letters, expected) => {
    // A digit also makes a word of letters that have no sound of their own.
    const alone = [...letters].map((letter) => nameTerms(`${letter}1`).join("").replace("1", "") || "-");
    expect(alone.join(" ")).toBe(expected);
  });

  it.each([
    ["Raab", "Rab", "Rabb", "Rabbb"],
    ["Philip", "Filip"],
    ["Wagner", "Vagner"],
    ["Schtepan", "Shtepan", "Щтепан"],
    ["Ieva", "Eva", "Eeva"],
    ["Anna;; Bo", "Anna Bo"],
  ])("%s sounds like its other spellings", (name, ...others) => {
    for (const other of others) expect(nameTerms(other)).toEqual(nameTerms(name));
  });

  it("finds no words in what has no letters", () => {
    expect(nameTerms(" -'<< ")).toEqual([]);
  });
});

describe("the key of a person's name", () => {
  it("ignores the part in which a word appears", () => {
    expect(nameKey("Test Specimen", "One")).toBe(nameKey("One", "Specimen Test"));
    expect(nameKey("TEST", "")).toBe("TEST");
  });

  it("may be one person's when some words are left out, but not all but one", () => {
    const whole = nameKey("SPECIMEN", "ANNA MARIA");
    expect(mayBeSameName(whole, nameKey("SPECIMEN", "ANNA"))).toBe(true);
    expect(mayBeSameName(nameKey("SPECIMEN", "ANNA"), whole)).toBe(true);
    expect(mayBeSameName(whole, whole)).toBe(true);
    expect(mayBeSameName(whole, nameKey("SPECIMEN", ""))).toBe(false);
    expect(mayBeSameName(whole, nameKey("SPECIMEN", "OTHER"))).toBe(false);
    expect(mayBeSameName("", "")).toBe(false);
    expect(mayBeSameName(whole, "")).toBe(false);
  });
});

describe("the beginning of a name", () => {
  it.each([
    "SPECIMEN",
    "Алиев",
    "Schmidt",
    "Philipp",
    "Zhanat",
    "Khasan",
    "Jacques",
    "Mueller",
    "Tschaikowski",
  ])("%s is found after any three letters of it", (name) => {
    const [whole = ""] = nameTerms(name);
    for (let length = 3; length <= name.length; length += 1) {
      const [ways = []] = nameBeginnings(name.slice(0, length));
      expect(
        ways.some((way) => whole.startsWith(way)),
        `${name.slice(0, length)}: ${ways}`,
      ).toBe(true);
    }
  });

  it("has one list of beginnings for each word, and none for a text without letters", () => {
    expect(nameBeginnings("anna spec")).toHaveLength(2);
    expect(nameBeginnings("anna spec")[1]).toEqual(expect.arrayContaining(["SPEK", "SPES"]));
    expect(nameBeginnings(" -' ")).toEqual([]);
  });

  it("does not become another name", () => {
    expect(
      nameBeginnings("Petr")
        .flat()
        .some((way) => "IVANOV".startsWith(way)),
    ).toBe(false);
  });
});
