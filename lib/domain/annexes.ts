import type { AnnexRow, Policy, Territory } from "./policy.ts";

/** The territory with this ISO alpha-2 code in any case, or undefined when no list of the policy names it. */
export const territoryOf = (policy: Policy, code: string): Territory | undefined =>
  policy.territories.find((territory) => territory.code === code.toUpperCase());

/** The line of an annex (A1: tourism; A2: business and treatment) that names the territory, or undefined. */
export const annexRowOf = (policy: Policy, annex: number, code: string): AnnexRow | undefined =>
  policy.lists.find((list) => list.annex === annex)?.rows.find((row) => row.territories.includes(code));
