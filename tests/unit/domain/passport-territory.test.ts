import { describe, expect, it } from "vitest";
import { checkPassportTerritory } from "#lib/domain/passport-territory.ts";
import { firstPolicy } from "../../support/policies.ts";

const check = (territory: string, nationality: string, issuingState = nationality) =>
  checkPassportTerritory(firstPolicy, territory, { nationality, issuingState });

describe("the passport and the territory chosen (R4)", () => {
  it("agree for every territory with its own codes", () => {
    for (const { code, nationalities, issuingStates, ownCitizenship } of firstPolicy.territories) {
      for (const nationality of nationalities) {
        for (const issuingState of issuingStates) {
          expect(check(code, nationality, issuingState)).toEqual({
            ok: true,
            value: { rule: "R4", declared: !ownCitizenship },
          });
        }
      }
    }
  });

  it("disagree when the nationality is another one", () => {
    expect(check("NE", "NGA")).toEqual({
      ok: false,
      problem: {
        rule: "R4",
        reason: "nationality-not-of-territory",
        territory: "NE",
        found: "NGA",
        accepted: ["NER"],
      },
    });
  });

  it("disagree when another state issued the passport", () => {
    expect(check("BM", "GBD", "VGB")).toMatchObject({
      problem: {
        rule: "R4",
        reason: "issuing-state-not-of-territory",
        found: "VGB",
        accepted: ["BMU", "GBD"],
      },
    });
    expect(check("BM", "GBR", "GBR")).toMatchObject({ problem: { reason: "nationality-not-of-territory" } });
  });

  it("cannot be compared for a territory in no list", () => {
    expect(check("DE", "D")).toMatchObject({
      ok: false,
      problem: { rule: "R4", reason: "territory-not-listed", found: "DE", accepted: [] },
    });
  });
});
