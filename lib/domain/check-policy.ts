import { offeredPurposes, type Policy, type Purpose } from "./policy.ts";

/** A contradiction within a policy whose single values are valid. */
export type PolicyFault =
  /** The list that opens a purpose does not exist (R4). */
  | { readonly fault: "no-annex"; readonly purpose: Purpose; readonly annex: number }
  | { readonly fault: "stay-beyond-validity"; readonly purpose: Purpose }
  | { readonly fault: "no-categories"; readonly purpose: Purpose }
  | { readonly fault: "listed-twice"; readonly annex: number; readonly territory: string }
  /** A list names a territory that the policy does not describe. */
  | { readonly fault: "unknown-territory"; readonly annex: number; readonly territory: string }
  /** No passport would be accepted for the territory. */
  | { readonly fault: "no-passport-codes"; readonly territory: string }
  | { readonly fault: "no-airports" }
  | { readonly fault: "no-grounds" };

/** The contradictions of a policy; empty if it may be published. */
export const policyFaults = (policy: Policy): readonly PolicyFault[] => [
  ...offeredPurposes(policy).flatMap((terms) => termsFaults(policy, terms)),
  ...policy.lists.flatMap(({ annex, rows }) =>
    listFaults(
      policy,
      annex,
      rows.flatMap((row) => row.territories),
    ),
  ),
  ...policy.territories
    .filter(({ nationalities, issuingStates }) => nationalities.length === 0 || issuingStates.length === 0)
    .map(({ code }) => ({ fault: "no-passport-codes", territory: code }) as const),
  ...(policy.airports.length === 0 ? [{ fault: "no-airports" } as const] : []),
  ...(policy.refusalGrounds.length === 0 ? [{ fault: "no-grounds" } as const] : []),
];

function termsFaults(
  policy: Policy,
  { purpose, annex, stayDays, validDays, categories }: ReturnType<typeof offeredPurposes>[number],
): readonly PolicyFault[] {
  return [
    ...(policy.lists.some((list) => list.annex === annex)
      ? []
      : [{ fault: "no-annex", purpose, annex } as const]),
    ...(stayDays > validDays ? [{ fault: "stay-beyond-validity", purpose } as const] : []),
    ...(categories.length === 0 ? [{ fault: "no-categories", purpose } as const] : []),
  ];
}

function listFaults(policy: Policy, annex: number, codes: readonly string[]): readonly PolicyFault[] {
  const known = new Set(policy.territories.map(({ code }) => code));
  const twice = new Set(codes.filter((code, at) => codes.indexOf(code) !== at));
  return [
    ...[...twice].map((territory) => ({ fault: "listed-twice", annex, territory }) as const),
    ...codes
      .filter((code) => !known.has(code))
      .map((territory) => ({ fault: "unknown-territory", annex, territory }) as const),
  ];
}
