import { annexRowOf, territoryOf } from "./annexes.ts";
import { type Policy, PURPOSES, type Purpose } from "./policy.ts";

/** A note for applicant and officer although the territory is listed. */
export type EligibilityNote =
  | {
      readonly note: "declared-territory";
      readonly territory: string;
      readonly nationalities: readonly string[];
    }
  | { readonly note: "row-names-several"; readonly row: number; readonly territories: readonly string[] }
  | { readonly note: "easily-confused"; readonly territory: string; readonly with: readonly string[] };

/** An alternative for a person who is not eligible. */
export type EligibilityHint =
  | { readonly hint: "open-purpose"; readonly purpose: Purpose; readonly annex: number; readonly row: number }
  | { readonly hint: "did-you-mean"; readonly territories: readonly string[] }
  | { readonly hint: "consulate" };

type Asked = {
  readonly rule: "R4";
  readonly territory: string;
  readonly purpose: Purpose;
  readonly annex: number;
};

export type Eligible = Asked & {
  readonly eligible: true;
  readonly row: number;
  /** The name in the line of the annex. */
  readonly rowName: string;
  readonly notes: readonly EligibilityNote[];
  /** MRZ codes accepted for this territory. */
  readonly nationalities: readonly string[];
  readonly issuingStates: readonly string[];
};

export type NotEligible = Asked & {
  readonly eligible: false;
  readonly reason: "not-in-annex" | "not-listed";
  readonly row: null;
  readonly notes: readonly EligibilityNote[];
  readonly hints: readonly EligibilityHint[];
};

/**
 * Whether people of this territory are eligible for an e-visa for this purpose, and by which line of which annex (R4,
 * A1, A2).
 */
export function eligibility(
  policy: Policy,
  asked: { readonly territory: string; readonly purpose: Purpose },
): Eligible | NotEligible {
  const code = asked.territory.toUpperCase();
  const annex = policy.purposes[asked.purpose].annex;
  const base = { rule: "R4", territory: code, purpose: asked.purpose, annex } as const;
  const territory = territoryOf(policy, code);
  const row = annexRowOf(policy, annex, code);
  if (territory === undefined || row === undefined) {
    return {
      ...base,
      eligible: false,
      reason: territory === undefined ? "not-listed" : "not-in-annex",
      row: null,
      notes: [],
      hints: hintsFor(policy, code),
    };
  }
  const notes: EligibilityNote[] = [];
  const { nationalities, issuingStates } = territory;
  if (!territory.ownCitizenship) notes.push({ note: "declared-territory", territory: code, nationalities });
  if (row.territories.length > 1) {
    notes.push({ note: "row-names-several", row: row.row, territories: row.territories });
  }
  if (territory.confusableWith.length > 0) {
    notes.push({ note: "easily-confused", territory: code, with: territory.confusableWith });
  }
  return { ...base, eligible: true, row: row.row, rowName: row.name, notes, nationalities, issuingStates };
}

function hintsFor(policy: Policy, code: string): EligibilityHint[] {
  const open = PURPOSES.flatMap((purpose) => {
    const { annex } = policy.purposes[purpose];
    const row = annexRowOf(policy, annex, code);
    return row === undefined ? [] : [{ hint: "open-purpose", purpose, annex, row: row.row } as const];
  });
  const alike = policy.territories
    .filter((territory) => territory.confusableWith.includes(code))
    .map((territory) => territory.code);
  return [
    ...open,
    ...(alike.length > 0 ? [{ hint: "did-you-mean", territories: alike } as const] : []),
    { hint: "consulate" },
  ];
}
