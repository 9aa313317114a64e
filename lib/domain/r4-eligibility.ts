import { annexRowOf, territoryOf } from "./annexes.ts";
import { offeredPurposes, type Policy, type Purpose } from "./policy.ts";

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
};

export type Eligible = Asked & {
  readonly eligible: true;
  readonly annex: number;
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
  readonly reason: "purpose-not-offered" | "not-in-annex" | "not-listed";
  /** Null when the version does not offer the purpose. */
  readonly annex: number | null;
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
  const base = { rule: "R4", territory: code, purpose: asked.purpose } as const;
  const no = (reason: NotEligible["reason"], annex: number | null): NotEligible => ({
    ...base,
    eligible: false,
    reason,
    annex,
    row: null,
    notes: [],
    hints: hintsFor(policy, code),
  });
  const annex = policy.purposes[asked.purpose]?.annex;
  if (annex === undefined) return no("purpose-not-offered", null);
  const territory = territoryOf(policy, code);
  const row = annexRowOf(policy, annex, code);
  if (territory === undefined) return no("not-listed", annex);
  if (row === undefined) return no("not-in-annex", annex);
  const notes: EligibilityNote[] = [];
  const { nationalities, issuingStates } = territory;
  if (!territory.ownCitizenship) notes.push({ note: "declared-territory", territory: code, nationalities });
  if (row.territories.length > 1) {
    notes.push({ note: "row-names-several", row: row.row, territories: row.territories });
  }
  if (territory.confusableWith.length > 0) {
    notes.push({ note: "easily-confused", territory: code, with: territory.confusableWith });
  }
  return {
    ...base,
    eligible: true,
    annex,
    row: row.row,
    rowName: row.name,
    notes,
    nationalities,
    issuingStates,
  };
}

function hintsFor(policy: Policy, code: string): EligibilityHint[] {
  const open = offeredPurposes(policy).flatMap(({ purpose, annex }) => {
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
