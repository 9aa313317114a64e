import { territoryOf } from "./annexes.ts";
import type { Policy } from "./policy.ts";
import { ok, problem, type Result } from "./result.ts";

export type PassportTerritory = {
  readonly rule: "R4";
  /** True if the passport cannot prove the territory, so that an officer checks the declaration. */
  readonly declared: boolean;
};

export type PassportTerritoryProblem = {
  readonly rule: "R4";
  readonly reason: "territory-not-listed" | "nationality-not-of-territory" | "issuing-state-not-of-territory";
  readonly territory: string;
  readonly found: string;
  readonly accepted: readonly string[];
};

/** Checks whether the MRZ's nationality and issuing state belong to the chosen territory (R4). */
export function checkPassportTerritory(
  policy: Policy,
  chosen: string,
  mrz: { readonly nationality: string; readonly issuingState: string },
): Result<PassportTerritory, PassportTerritoryProblem> {
  const territory = territoryOf(policy, chosen);
  if (territory === undefined) {
    return problem({
      rule: "R4",
      reason: "territory-not-listed",
      territory: chosen,
      found: chosen,
      accepted: [],
    });
  }
  const { code, nationalities, issuingStates, ownCitizenship } = territory;
  if (!nationalities.includes(mrz.nationality)) {
    return problem({
      rule: "R4",
      reason: "nationality-not-of-territory",
      territory: code,
      found: mrz.nationality,
      accepted: nationalities,
    });
  }
  if (!issuingStates.includes(mrz.issuingState)) {
    return problem({
      rule: "R4",
      reason: "issuing-state-not-of-territory",
      territory: code,
      found: mrz.issuingState,
      accepted: issuingStates,
    });
  }
  return ok({ rule: "R4", declared: !ownCitizenship });
}
