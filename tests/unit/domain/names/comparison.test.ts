import { describe, expect, it } from "vitest";
import { parsePassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import {
  comparePersons,
  compareSources,
  heaviest,
  type PersonData,
  personFromMrz,
} from "#lib/domain/names/comparison.ts";
import { day } from "../../../support/policies.ts";

const person: PersonData = {
  surname: "ERIKSSON",
  givenNames: "ANNA SPECIMEN",
  documentNumber: "L898902C3",
  nationality: "UTO",
  birthDate: day("1974-08-12"),
  sex: "F",
  expiry: day("2030-04-15"),
  issuingState: "UTO",
};

const compare = (mrz: Partial<PersonData>, other: Partial<PersonData>) =>
  comparePersons(
    { source: "mrz", person: { ...person, ...mrz } },
    { source: "invitation", person: { ...person, ...other } },
  );

const severities = (mrz: Partial<PersonData>, other: Partial<PersonData>) =>
  Object.fromEntries(compare(mrz, other).map(({ field, severity }) => [field, severity]));

describe("comparing passport, invitation and answers", () => {
  it("finds nothing between equal data", () => {
    expect(compare({}, {})).toEqual([]);
    expect(heaviest([])).toBeUndefined();
  });

  it("takes a passport's zone as it was read", () => {
    const read = parsePassportMrz(
      "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
      day("2011-01-01"),
    );
    if (!read.ok) throw new Error("the specimen was not read");
    const same = { ...person, givenNames: "Anna-Maria", expiry: day("2012-04-15") };
    expect(
      comparePersons(
        { source: "mrz", person: personFromMrz(read.value) },
        { source: "answers", person: same },
      ),
    ).toEqual([
      {
        field: "givenNames",
        between: ["mrz", "answers"],
        left: "ANNA MARIA",
        right: "Anna-Maria",
        severity: "harmless",
      },
    ]);
  });

  it.each([
    ["another letter", { surname: "ERICSSON" }, { surname: "void-at-border" }],
    ["small letters", { surname: "Eriksson" }, { surname: "harmless" }],
    ["a missing name", { givenNames: "ANNA" }, { givenNames: "void-at-border" }],
    ["no given name", { givenNames: "" }, { givenNames: "void-at-border" }],
    ["another script", { surname: "ТЕСТ" }, { surname: "void-at-border" }],
    ["another number", { documentNumber: "L898902C4" }, { documentNumber: "void-at-border" }],
    ["a number with spaces", { documentNumber: "l898 902c3" }, { documentNumber: "harmless" }],
    ["another nationality", { nationality: "UTP" }, { nationality: "void-at-border" }],
    ["a code in small letters", { nationality: "uto" }, { nationality: "harmless" }],
    ["another birth date", { birthDate: day("1974-12-08") }, { birthDate: "void-at-border" }],
    ["a birth date of another century", { birthDate: day("1874-08-12") }, { birthDate: "void-at-border" }],
    ["another sex", { sex: "M" }, { sex: "void-at-border" }],
    ["a sex not specified", { sex: "X" }, { sex: "to-be-checked" }],
    ["another expiry", { expiry: day("2030-04-16") }, { expiry: "to-be-checked" }],
    ["another issuing state", { issuingState: "UTP" }, { issuingState: "to-be-checked" }],
    ["what the invitation does not say", { expiry: undefined, issuingState: undefined }, {}],
    [
      "names in each other's place",
      { surname: "ANNA SPECIMEN", givenNames: "ERIKSSON" },
      { surname: "void-at-border", givenNames: "void-at-border" },
    ],
  ] as const)("%s", (_, other, expected) => expect(severities({}, other)).toEqual(expected));

  it("says the sex not specified in the passport is to be checked as well", () => {
    expect(severities({ sex: "X" }, { sex: "F" })).toEqual({ sex: "to-be-checked" });
  });

  it("knows two spellings of an umlaut as one name, the official one without a question", () => {
    expect(severities({ surname: "MUELLER" }, { surname: "Müller" })).toEqual({ surname: "harmless" });
    expect(severities({ surname: "MULLER" }, { surname: "Müller" })).toEqual({ surname: "to-be-checked" });
    expect(severities({ surname: "MULLER" }, { surname: "MUELLER" })).toEqual({ surname: "void-at-border" });
  });

  it("keeps two names in another script apart", () => {
    expect(severities({ surname: "ТЕСТ" }, { surname: "ПРОБА" })).toEqual({ surname: "void-at-border" });
  });

  it("has a person check a name that the passport had no room for", () => {
    const cut = { surname: "NILAVADHANANANDA", givenNames: "CHAYAPA DEJTHAMRONG K" };
    const whole = { surname: "NILAVADHANANANDA", givenNames: "CHAYAPA DEJTHAMRONG KRASUANG" };
    expect(severities(cut, whole)).toEqual({ givenNames: "to-be-checked" });
    expect(severities(whole, cut)).toEqual({ givenNames: "to-be-checked" });
    expect(severities(cut, { ...whole, givenNames: "CHAYAPA SOMCHAI KRASUANG DEJ" })).toEqual({
      givenNames: "void-at-border",
    });
    expect(severities(cut, { ...whole, givenNames: "CHAYAPA" })).toEqual({ givenNames: "void-at-border" });
    expect(
      severities(
        { ...cut, givenNames: "CHAYAPA A B C D E F G" },
        { ...whole, givenNames: "CHAYAPASEEKO LONGCHAIRAT" },
      ),
    ).toEqual({
      givenNames: "void-at-border",
    });
    expect(severities({ ...cut, givenNames: "CHAYAPA" }, whole)).toEqual({ givenNames: "void-at-border" });
    expect(severities(cut, { ...whole, givenNames: "CHAYAPADEJTHAMRONGKRASUANG" })).toEqual({
      givenNames: "void-at-border",
    });
    expect(severities(cut, { surname: "ТЕСТ" })).toMatchObject({ surname: "void-at-border" });
  });

  it.each([
    ["7408<<", "1974-08-12", "to-be-checked"],
    ["74<<<<", "1974-08-12", "to-be-checked"],
    ["<<<<<<", "1974-08-12", "to-be-checked"],
    ["7409<<", "1974-08-12", "void-at-border"],
  ])("a birth date printed %s against %s: %s", (birthDatePrinted, birthDate, severity) => {
    const partly = { birthDate: undefined, birthDatePrinted };
    const differences = compare(partly, { birthDate: day(birthDate) });
    expect(differences).toMatchObject([
      { field: "birthDate", left: birthDatePrinted, right: birthDate, severity },
    ]);
    expect(severities({ birthDate: day(birthDate) }, partly)).toEqual({ birthDate: severity });
    expect(compare(partly, partly)).toEqual([]);
  });

  it("has a birth date that one source leaves out checked", () => {
    expect(compare({}, { birthDate: undefined })).toMatchObject([{ right: "", severity: "to-be-checked" }]);
    expect(compare({ birthDate: undefined }, { birthDate: undefined })).toEqual([]);
  });

  it("does not miss what only one of the sources says", () => {
    expect(severities({ expiry: undefined, issuingState: undefined }, { sex: "X" })).toEqual({
      sex: "to-be-checked",
    });
  });

  it("compares every pair of sources and finds the heaviest difference", () => {
    const found = compareSources([
      { source: "mrz", person },
      { source: "invitation", person: { ...person, surname: "Eriksson" } },
      { source: "answers", person: { ...person, sex: "X" } },
    ]);
    expect(found.map(({ field, between }) => [field, ...between])).toEqual([
      ["surname", "mrz", "invitation"],
      ["sex", "mrz", "answers"],
      ["surname", "invitation", "answers"],
      ["sex", "invitation", "answers"],
    ]);
    expect(heaviest(found)).toBe("to-be-checked");
    expect(heaviest(found.slice(0, 1))).toBe("harmless");
    expect(heaviest(compare({}, { sex: "M", surname: "Eriksson" }))).toBe("void-at-border");
  });
});
