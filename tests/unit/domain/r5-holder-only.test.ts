import { describe, expect, it } from "vitest";
import type { PersonData } from "#lib/domain/names/comparison.ts";
import { notTheHolder } from "#lib/domain/r5-holder-only.ts";
import { day } from "../../support/policies.ts";

const holder: PersonData = {
  surname: "ERIKSSON",
  givenNames: "ANNA MARIA",
  documentNumber: "L898902C3",
  nationality: "QAT",
  birthDate: day("1974-08-12"),
  sex: "F",
};

describe("R5", () => {
  it("a visa is valid for its holder only: another person's passport differs in fields that make it void at the border", () => {
    const other = { surname: "TEST", givenNames: "ONE", documentNumber: "X1", birthDate: day("1980-01-01") };
    expect(notTheHolder({ ...holder, ...other }, holder)).toEqual([
      "surname",
      "givenNames",
      "documentNumber",
      "birthDate",
    ]);
  });

  it("a child in the holder's own passport is not the holder", () => {
    const child = { givenNames: "TEST CHILD", birthDate: day("2020-05-31") };
    expect(notTheHolder({ ...holder, ...child }, holder)).toEqual(["givenNames", "birthDate"]);
  });

  it("the holder is the holder, in another spelling too, and with what a zone has cut of a long number", () => {
    expect(notTheHolder(holder, holder)).toEqual([]);
    expect(notTheHolder({ ...holder, givenNames: "ANNA-MARIA" }, holder)).toEqual([]);
    expect(notTheHolder(holder, { ...holder, documentNumber: "L898902C3567" })).toEqual([]);
    expect(
      notTheHolder({ ...holder, documentNumber: "L898902C4" }, { ...holder, documentNumber: "L898902C3567" }),
    ).toEqual(["documentNumber"]);
    expect(
      notTheHolder(
        { ...holder, documentNumber: "L898902C3568" },
        { ...holder, documentNumber: "L898902C3567" },
      ),
    ).toEqual(["documentNumber"]);
  });
});
