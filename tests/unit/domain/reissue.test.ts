import { describe, expect, it } from "vitest";
import { parsePassportMrz } from "#lib/domain/mrz/passport-mrz.ts";
import { type Reissue, reissueProblems } from "#lib/domain/reissue.ts";
import { passportLines } from "#prisma/demo/passport-lines.ts";
import { expectOk } from "../../support/outcomes.ts";
import { day, firstPolicy } from "../../support/policies.ts";

const today = day("2026-11-22");
const holder = {
  surname: "TEST",
  givenNames: "ONE",
  birthDate: day("1985-04-12"),
  sex: "F" as const,
  nationality: "QAT",
};

function passport(changes: Partial<Parameters<typeof passportLines>[0]> = {}) {
  const lines = passportLines({
    ...holder,
    passportNumber: "N77X00T12",
    expiry: day("2036-01-01"),
    ...changes,
  });
  return expectOk(parsePassportMrz(lines.join("\n"), today));
}

const asked: Reissue = {
  visa: {
    status: "VALID",
    validUntil: day("2027-02-28"),
    person: { ...holder, documentNumber: "C01X00T47" },
    territory: "QA",
  },
  passport: passport(),
  sound: true,
  blankPages: 2,
};

const problems = (changes: Partial<Reissue> = {}, visa: Partial<Reissue["visa"]> = {}, on = today) =>
  reissueProblems(firstPolicy, on, { ...asked, ...changes, visa: { ...asked.visa, ...visa } });

describe("R2: a visa whose passport number is not the passport's is void at the border", () => {
  it("so an unused visa follows its holder into a new passport", () => {
    expect(problems()).toEqual([]);
  });

  it("but not into the passport that it was issued for", () => {
    expect(problems({ passport: passport({ passportNumber: "C01X00T47" }) })).toEqual([
      { rule: "R2", reason: "same-passport" },
    ]);
  });

  it("nor to another person: every field that differs is named", () => {
    const other = passport({ surname: "OTHER", birthDate: day("1990-01-01") });
    expect(problems({ passport: other })).toEqual([
      { rule: "R2", reason: "another-person", fields: ["surname", "birthDate"] },
    ]);
  });
});

describe("R1: the period and the single entry are unchanged", () => {
  it.each(["ENTERED", "LEFT", "REVOKED"] as const)("so a visa that is %s is not issued again", (status) => {
    expect(problems({}, { status })).toEqual([{ rule: "R1", reason: "not-unused" }]);
  });

  it("on its last day it may still be, on the day after not", () => {
    expect(problems({}, {}, day("2027-02-28"))).toEqual([]);
    expect(problems({}, {}, day("2027-03-01"))).toEqual([
      { rule: "R1", reason: "visa-past-its-end", validUntil: "2027-02-28" },
    ]);
  });
});

describe("R4: another nationality is another application", () => {
  it("the new passport belongs to the declared territory", () => {
    const found = problems({ passport: passport({ nationality: "DEU" }) });
    expect(found).toMatchObject([
      { reason: "another-person", fields: ["nationality"] },
      { rule: "R4", reason: "nationality-not-of-territory" },
    ]);
  });
});

describe("R7: the new passport serves for the visa's period", () => {
  it("sound, with two blank pages, and for three months after the visa's end", () => {
    expect(
      problems({ sound: false, blankPages: 1, passport: passport({ expiry: day("2027-05-27") }) }).map(
        ({ rule }) => rule,
      ),
    ).toEqual(["R7.1", "R7.2", "R7.3"]);
    expect(problems({ passport: passport({ expiry: day("2027-05-28") }) })).toEqual([]);
  });
});
