import { describe, expect, test } from "vitest";
import { nameKey } from "#lib/domain/names/name-key.ts";
import { type ComparedPerson, comparedNumber, samePersonBy } from "#lib/domain/names/same-person.ts";
import { day } from "../../../support/policies.ts";

const person = (change: Partial<ComparedPerson> = {}): ComparedPerson => ({
  nameKeys: [nameKey("TEST", "YURIY")],
  birthDate: day("1985-04-12"),
  passport: { number: "C01X00T47", states: ["QAT"] },
  ...change,
});

describe("two records", () => {
  test("meet by the passport and by name and birth date", () => {
    expect(samePersonBy(person(), person())).toEqual(["passport", "name-and-birth"]);
  });

  test.each(["Юрий Тест", "Test, Jurij", "TÉST IURII"])(
    "meet by the name in another alphabet or spelling: %s",
    (name) => {
      const other = person({ nameKeys: [nameKey(name, "")], passport: undefined });
      expect(samePersonBy(person(), other)).toEqual(["name-and-birth"]);
    },
  );

  test("match by any name of the person", () => {
    const other = person({ nameKeys: [nameKey("OTHER", "MARIA"), nameKey("TEST", "YURIY")] });
    expect(samePersonBy(person({ passport: undefined }), other)).toEqual(["name-and-birth"]);
  });

  test("do not match by a name alone, nor by a birth date alone", () => {
    const elsewhere = { passport: undefined };
    expect(samePersonBy(person(elsewhere), person({ birthDate: day("1985-04-13") }))).toEqual([]);
    expect(samePersonBy(person(elsewhere), person({ nameKeys: [nameKey("OTHER", "MARIA")] }))).toEqual([]);
    expect(samePersonBy(person({ birthDate: undefined }), person({ birthDate: undefined }))).toEqual([
      "passport",
    ]);
  });

  test("do not meet by the same number of another state's passport", () => {
    const other = person({ passport: { number: "C01X00T47", states: ["BHR"] }, nameKeys: [] });
    expect(samePersonBy(person(), other)).toEqual([]);
  });

  test("meet by any of the states that may have issued the passport", () => {
    const other = person({ passport: { number: "C01X00T47", states: ["BHR", "QAT"] }, nameKeys: [] });
    expect(
      samePersonBy(person({ passport: { number: "C01X00T47", states: ["XXB", "QAT"] } }), other),
    ).toEqual(["passport"]);
    expect(samePersonBy(person({ nameKeys: [] }), person({ passport: undefined }))).toEqual([]);
  });

  test("without a number or a name match no one", () => {
    const nobody = person({ nameKeys: [""], passport: { number: "", states: ["QAT"] } });
    expect(samePersonBy(nobody, nobody)).toEqual([]);
  });
});

test("a passport's number is compared without spaces, hyphens and capitals", () => {
  expect(comparedNumber(" c01-x00 t47 ")).toBe("C01X00T47");
  expect(comparedNumber("Ｃ０１")).toBe("C01");
  expect(comparedNumber(" - ")).toBe("");
});
