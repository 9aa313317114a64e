import type { PlainDate } from "./plain-date.ts";
import { ok, problem, type Result } from "./result.ts";

interface PurposeFacts {
  /** First character of the visas' numbers. */
  readonly numberPrefix: string;
  /** Kinds of organisation that may invite (see `purposesOfKind`). */
  readonly hosts: readonly string[];
}

/**
 * The purposes of R1 in the order in which they are shown. Annex, categories, terms and fee are dated data of the
 * policy, which offers a purpose from the first version that names it; the texts are in the messages of the rules. A
 * new purpose is a row here, a value of the schema's enum (with a migration) and its texts.
 */
export const purposes = {
  business: {
    numberPrefix: "K",
    hosts: ["COMPANY", "TRAVEL_FIRM", "CLINIC", "HOTEL", "SCHOOL", "OTHER"],
  },
  tourist: { numberPrefix: "T", hosts: ["TRAVEL_FIRM"] },
  treatment: { numberPrefix: "M", hosts: ["CLINIC"] },
} as const satisfies Record<string, PurposeFacts>;

export type Purpose = keyof typeof purposes;
export const PURPOSES = Object.keys(purposes) as readonly Purpose[];

/** A value for each purpose. */
export const perPurpose = <T>(make: (purpose: Purpose) => T): Readonly<Record<Purpose, T>> =>
  Object.fromEntries(PURPOSES.map((purpose) => [purpose, make(purpose)])) as Record<Purpose, T>;

/** A name in each of the portal's languages, by its code. */
export type Names = Readonly<Record<string, string>>;

/** An integer in minor units (cents) with an ISO 4217 code. */
export type Money = { readonly amount: number; readonly currency: string };

/**
 * A state or territory on the lists. The MRZ codes of its passports are data, because its own code does not imply them.
 */
export type Territory = {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly alpha3: string;
  /** MRZ nationality codes in its passports. */
  readonly nationalities: readonly string[];
  /** MRZ issuing-state codes in its passports. */
  readonly issuingStates: readonly string[];
  /** False if the MRZ cannot tell the territory from the state to which it belongs (Macao, Bermuda, Greenland …). */
  readonly ownCitizenship: boolean;
  readonly names: Names;
  /** Former names, spellings of the source and variants in any language; used only in searches. */
  readonly otherNames: readonly string[];
  /** Alpha-2 codes, on the lists or not, of territories that it is confused with: Niger and Nigeria. */
  readonly confusableWith: readonly string[];
};

/** One numbered line of an annex, with the name printed there; a line may cover more than one territory. */
export type AnnexRow = {
  readonly row: number;
  readonly name: string;
  readonly territories: readonly string[];
};

export type AnnexList = { readonly annex: number; readonly rows: readonly AnnexRow[] };

export type Category = { readonly code: string };

export type PurposeTerms = {
  /** The list that opens this purpose (R4). */
  readonly annex: number;
  readonly categories: readonly Category[];
  /** Longest period of the visa in days, including the first and the last. */
  readonly validDays: number;
  readonly stayDays: number;
  readonly entries: number;
  readonly fee: Money;
};

export type Airport = { readonly code: string; readonly names: Names };

/** One dated set of lists, terms, fees and airports. An application keeps the version under which it was submitted. */
export type Policy = {
  readonly version: string;
  readonly inForceFrom: PlainDate;
  readonly territories: readonly Territory[];
  readonly lists: readonly AnnexList[];
  /** A purpose that the version does not name is not offered under it. */
  readonly purposes: Readonly<Partial<Record<Purpose, PurposeTerms>>>;
  readonly airports: readonly Airport[];
  readonly passport: { readonly marginMonths: number; readonly blankPages: number };
  readonly invitation: {
    readonly numberDigits: number;
    /** An invitation is requested at the earliest this many days before the first day … */
    readonly earliestDaysBefore: number;
    /** … and at the latest this many working days before it. */
    readonly latestWorkingDaysBefore: number;
  };
  /** Days that a draft is kept, and days that a submitted application waits for its fee. */
  readonly periods: { readonly draftDays: number; readonly paymentDays: number };
  readonly promises: { readonly applicationWorkingDays: number; readonly invitationWorkingDays: number };
  /** R8: the length of the period, and whether a working day of arrival is its first day. */
  readonly notice: { readonly workingDays: number; readonly arrivalDayCounts: boolean };
  readonly refusalGrounds: readonly string[];
  /** The decisions that need a second officer's signature; `fourEyesOf` reads it. */
  readonly fourEyes?: FourEyes;
};

/** The purposes that a version offers, with their terms, in the order of R1. */
export const offeredPurposes = (policy: Policy): readonly (PurposeTerms & { readonly purpose: Purpose })[] =>
  PURPOSES.flatMap((purpose) => {
    const terms = policy.purposes[purpose];
    return terms === undefined ? [] : [{ purpose, ...terms }];
  });

/**
 * The terms of a purpose that the caller knows to be offered.
 * @throws Error if it is not offered
 */
export function termsOf(policy: Policy, purpose: Purpose): PurposeTerms {
  const terms = policy.purposes[purpose];
  if (terms === undefined) throw new Error(`Policy ${policy.version} does not offer ${purpose}`);
  return terms;
}

/** The version does not name the purpose (R1). */
export type NotOffered = {
  readonly rule: "R1";
  readonly reason: "purpose-not-offered";
  readonly purpose: Purpose;
};

export type FourEyes = { readonly refusal: boolean; readonly revocation: boolean };

/** The decisions that two officers sign. A version without this setting requires it for both, the safer choice. */
export const fourEyesOf = ({ fourEyes }: Policy): FourEyes => fourEyes ?? { refusal: true, revocation: true };

export type NoPolicyYet = {
  readonly rule: "R1";
  readonly reason: "no-policy-yet";
  readonly date: PlainDate;
  /** The first day of the first version, or null if there is no version. */
  readonly firstDay: PlainDate | null;
};

/** The version in force on `date`: the latest that has begun. Problem: the date is before the first version (R1). */
export function policyInForce(versions: readonly Policy[], date: PlainDate): Result<Policy, NoPolicyYet> {
  const inOrder = versions.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1));
  const current = inOrder.findLast((version) => version.inForceFrom <= date);
  if (current !== undefined) return ok(current);
  return problem({ rule: "R1", reason: "no-policy-yet", date, firstDay: inOrder[0]?.inForceFrom ?? null });
}

/** The purpose named by `text`, or undefined when R1 has no such purpose. */
export const purposeFrom = (text: string): Purpose | undefined =>
  PURPOSES.find((purpose) => purpose === text);
