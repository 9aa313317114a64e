import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayName, mrzName, mrzSpelling, splitName, unspeltLetters } from "#lib/domain/mrz/mrz-name.ts";
import { mrzNames } from "../../../support/arbitraries.ts";

const field = (surname: string, givenNames: string, length?: number) => {
  const name = mrzName(surname, givenNames, length);
  return name.ok ? name.value.field : name.problem;
};

describe("a name as the border sees it", () => {
  it.each([
    ["ERIKSSON", "ANNA MARIA", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"],
    ["HENG", "DEBORAH MING LO", "HENG<<DEBORAH<MING<LO<<<<<<<<<<<<<<<<<<"],
    ["SMITH-JONES", "SUSIE MARGARET", "SMITH<JONES<<SUSIE<MARGARET<<<<<<<<<<<<"],
    ["PAPANDROPOULOUS", "JONATHON WARREN TREVOR", "PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR"],
    ["O'CONNOR", "ENYA SIOBHAN", "OCONNOR<<ENYA<SIOBHAN<<<<<<<<<<<<<<<<<<"],
    ["MÜLLER", "JÖRG", "MUELLER<<JOERG<<<<<<<<<<<<<<<<<<<<<<<<<"],
    ["Straße", "İlker Ñandú", "STRASSE<<ILKER<NANDU<<<<<<<<<<<<<<<<<<<"],
    ["ARKFREITH", "", "ARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<"],
    ["", "ARKFREITH", "ARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<"],
    [" – Van  der-Berg, ", "J.R.", "VAN<DER<BERG<<JR<<<<<<<<<<<<<<<<<<<<<<<"],
    ["ÆRØ ŁĐŒIJĲı", "ẞ Oʻzbek", "AEROE<LDOEIJIJI<<SS<OZBEK<<<<<<<<<<<<<<"],
    ["-'-ANNA - ' - BO-'-", "ÄÅÐÞ ĦŊŦƏ", "ANNA<BO<<AEAADTH<HNTE<<<<<<<<<<<<<<<<<<"],
  ])("%s / %s", (surname, givenNames, expected) => expect(field(surname, givenNames)).toBe(expected));

  it("reads as surname, comma, given names; a single name without a comma", () => {
    expect(displayName("ERIKSSON<<ANNA<MARIA<<<")).toBe("ERIKSSON, ANNA MARIA");
    expect(displayName("ARKFREITH<<<<<<<<<")).toBe("ARKFREITH");
    expect(splitName("A<B<<C<<D<<<")).toEqual({ surname: "A B", givenNames: "C D" });
    expect(splitName("A<<<B<<C<<<D<<<")).toEqual({ surname: "A", givenNames: "B C D" });
    expect(splitName("<<<<")).toEqual({ surname: "", givenNames: "" });
  });

  it("without a letter is a named problem", () => {
    expect(field("", " ")).toEqual({ reason: "name-empty" });
    expect(field("-", "'")).toEqual({ reason: "name-empty" });
  });

  it("in another script or with digits is not guessed, and the characters are named", () => {
    expect(field("Тест", "ONE1")).toEqual({ reason: "name-not-latin", characters: ["Т", "Е", "С", "1"] });
    expect(unspeltLetters("Anna")).toEqual([]);
  });
});

describe("a name too long for its field", () => {
  it.each([
    ["NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG KRASUANG", 39, "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K"],
    ["NILAVADHANANANDAX", "CHAYAPA DEJTHAMRONG KRASUANG", 39, "NILAVADHANANANDAX<<CHAYAPA<DEJTHAMRON<K"],
    [
      "BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL",
      "DINGO POTOROO",
      39,
      "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D",
    ],
    ["PAPANDROPOULOUSPAPANDROPOULOUSPAPANDROPO", "A", 39, "PAPANDROPOULOUSPAPANDROPOULOUSPAPAND<<A"],
    ["ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOP", "", 39, "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLM"],
    ["PAPANDROPOULOUS", "JONATHON WARREN TREVOR", 31, "PAPANDROPOULOUS<<JONATHON<WARRE"],
    ["SPECIMEN", "AB C D", 13, "SPECIMEN<<A<C"],
    ["SPECIMEN", "A B C D", 12, "SPECIMEN<<AB"],
    ["SPECIMEN", "ABC D E F", 16, "SPECIMEN<<AB<D<E"],
  ])("%s / %s in %i characters", (surname, givenNames, length, expected) => {
    const name = mrzName(surname, givenNames, length);
    expect(name).toMatchObject({ ok: true, value: { field: expected, truncated: true } });
  });

  it("always fills the field to a last letter, and keeps a letter of each identifier", () => {
    fc.assert(
      fc.property(mrzNames, mrzNames, fc.constantFrom(31, 39), (surname, givenNames, length) => {
        const name = mrzName(surname, givenNames, length);
        const whole = `${mrzSpelling(surname)}<<${mrzSpelling(givenNames)}`;
        if (!name.ok) throw new Error("a name of MRZ letters was refused");
        expect(name.value.field).toMatch(new RegExp(`^[A-Z][A-Z<]{${length - 1}}$`));
        if (whole.length <= length) {
          expect(name.value.field).toBe(whole.padEnd(length, "<"));
          expect(splitName(name.value.field)).toEqual({ surname, givenNames });
          expect(name.value.truncated).toBe(false);
        } else {
          expect(name.value.field).toMatch(/^[A-Z](?:<?[A-Z])*<<[A-Z](?:<?[A-Z])*$/);
          expect(name.value.truncated).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
