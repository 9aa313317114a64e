import { fourEyesOf, type Money, type Policy, PURPOSES, type Purpose, type PurposeTerms } from "./policy.ts";

/** A value of a policy in the form in which it is compared and shown: a number, an amount, codes, or yes and no. */
export type PolicyValue = number | boolean | Money | readonly string[];

const termValues = {
  annex: ({ annex }) => annex,
  categories: ({ categories }) => categories.map(({ code }) => code),
  validDays: ({ validDays }) => validDays,
  stayDays: ({ stayDays }) => stayDays,
  entries: ({ entries }) => entries,
  fee: ({ fee }) => fee,
} as const satisfies Record<string, (terms: PurposeTerms) => PolicyValue>;

const commonValues = {
  airports: ({ airports }) => airports.map(({ code }) => code),
  marginMonths: ({ passport }) => passport.marginMonths,
  blankPages: ({ passport }) => passport.blankPages,
  numberDigits: ({ invitation }) => invitation.numberDigits,
  earliestDaysBefore: ({ invitation }) => invitation.earliestDaysBefore,
  latestWorkingDaysBefore: ({ invitation }) => invitation.latestWorkingDaysBefore,
  draftDays: ({ periods }) => periods.draftDays,
  paymentDays: ({ periods }) => periods.paymentDays,
  applicationWorkingDays: ({ promises }) => promises.applicationWorkingDays,
  invitationWorkingDays: ({ promises }) => promises.invitationWorkingDays,
  noticeWorkingDays: ({ notice }) => notice.workingDays,
  arrivalDayCounts: ({ notice }) => notice.arrivalDayCounts,
  refusalGrounds: ({ refusalGrounds }) => refusalGrounds,
  fourEyesRefusal: (policy) => fourEyesOf(policy).refusal,
  fourEyesRevocation: (policy) => fourEyesOf(policy).revocation,
} as const satisfies Record<string, (policy: Policy) => PolicyValue>;

export type TermField = keyof typeof termValues;
export type CommonField = keyof typeof commonValues;

export type PolicyChange =
  | {
      readonly change: "listed" | "unlisted";
      readonly annex: number;
      /** Alpha-2 codes in the order of the list. */
      readonly territories: readonly string[];
    }
  /** The names, passport codes or confusable territories changed. */
  | { readonly change: "territory"; readonly territory: string }
  | { readonly change: "airport"; readonly airport: string }
  | {
      readonly change: "term";
      readonly purpose: Purpose;
      readonly field: TermField;
      /** Null where the version does not offer the purpose. */
      readonly before: PolicyValue | null;
      readonly after: PolicyValue | null;
    }
  | {
      readonly change: "value";
      readonly field: CommonField;
      readonly before: PolicyValue;
      readonly after: PolicyValue;
    };

/**
 * The changes from one policy to another: lists first, then terms by purpose, then everything else. Dates are not
 * compared.
 */
export const policyDifference = (before: Policy, after: Policy): readonly PolicyChange[] => [
  ...listChanges(before, after),
  ...changedOf(before.territories, after.territories).map(
    (territory) => ({ change: "territory", territory }) as const,
  ),
  ...PURPOSES.flatMap((purpose) =>
    (Object.keys(termValues) as TermField[]).flatMap((field): readonly PolicyChange[] => {
      const value = ({ purposes: { [purpose]: terms } }: Policy) => (terms ? termValues[field](terms) : null);
      const values = { before: value(before), after: value(after) };
      return same(values.before, values.after) ? [] : [{ change: "term", purpose, field, ...values }];
    }),
  ),
  ...(Object.keys(commonValues) as CommonField[]).flatMap((field): readonly PolicyChange[] => {
    const values = { before: commonValues[field](before), after: commonValues[field](after) };
    return same(values.before, values.after) ? [] : [{ change: "value", field, ...values }];
  }),
  ...changedOf(before.airports, after.airports).map((airport) => ({ change: "airport", airport }) as const),
];

function listChanges(before: Policy, after: Policy): readonly PolicyChange[] {
  const annexes = new Set([...before.lists, ...after.lists].map(({ annex }) => annex));
  return [...annexes]
    .toSorted((a, b) => a - b)
    .flatMap((annex) => {
      const [old, young] = [listed(before, annex), listed(after, annex)];
      const changes = [
        { change: "listed", annex, territories: young.filter((code) => !old.includes(code)) },
        { change: "unlisted", annex, territories: old.filter((code) => !young.includes(code)) },
      ] as const;
      return changes.filter(({ territories }) => territories.length > 0);
    });
}

const listed = (policy: Policy, annex: number): readonly string[] =>
  policy.lists
    .filter((list) => list.annex === annex)
    .flatMap(({ rows }) => rows.flatMap(({ territories }) => territories));

interface Coded {
  readonly code: string;
}

/** The codes in both lists whose entries differ. Entries in only one of them are shown with their list. */
const changedOf = (before: readonly Coded[], after: readonly Coded[]): readonly string[] =>
  after
    .filter((one) => before.some((other) => other.code === one.code && !same(other, one)))
    .map(({ code }) => code);

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** JSON with sorted keys, because the database does not keep the order of an object's keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
