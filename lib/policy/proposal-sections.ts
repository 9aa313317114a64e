import type { Policy, Purpose } from "#lib/domain/policy.ts";
import { fourEyesOf, PURPOSES, perPurpose } from "#lib/domain/policy.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { locales } from "#lib/platform/i18n/locale.ts";
import { readAmount, writeAmount } from "./amount.ts";
import { givenNames, languagesWithout } from "./given-names.ts";
import { airportCode, categoryCode, maxFee, ranges } from "./policy-schema.ts";

/** The parts of a policy, each edited in one form; the lists have tables of their own. */
export const SECTIONS = [...PURPOSES, "airports", "passport", "invitation", "times", "decisions"] as const;
export type Section = (typeof SECTIONS)[number];

export const sectionFrom = (text: string): Section | undefined =>
  SECTIONS.find((section) => section === text);

export type SectionValues = Readonly<Record<string, string | readonly string[]>>;

export interface SectionFault {
  readonly field: string;
  readonly fault: "number" | "amount" | "currency" | "categories" | "airports" | "annex" | "grounds";
  readonly values: Readonly<Record<string, string | number>>;
}

export type NumberField = keyof typeof ranges;

/** The numbers of each form, in order. */
export const sectionNumbers = {
  ...perPurpose(() => ["annex", "validDays", "stayDays"] as const),
  airports: [],
  passport: ["marginMonths", "blankPages"],
  invitation: ["earliestDaysBefore", "latestWorkingDaysBefore"],
  times: ["draftDays", "paymentDays", "applicationWorkingDays", "invitationWorkingDays", "noticeWorkingDays"],
  decisions: [],
} as const satisfies Record<Section, readonly NumberField[]>;

export const isPurpose = (section: Section): section is Purpose =>
  (PURPOSES as readonly string[]).includes(section);

/** The form's values of a section of a policy. */
export function sectionValues(policy: Policy, section: Section): SectionValues {
  if (isPurpose(section)) {
    const terms = policy.purposes[section];
    if (terms === undefined) return {};
    const { categories, fee } = terms;
    return {
      annex: String(terms.annex),
      validDays: String(terms.validDays),
      stayDays: String(terms.stayDays),
      categories: categories.map(({ code }) => code).join(", "),
      fee: writeAmount(fee),
      currency: fee.currency,
    };
  }
  const numbers = numbersOf(policy);
  const shown = Object.fromEntries(
    sectionNumbers[section].map((field) => [field, String(numbers[field as keyof typeof numbers])]),
  );
  if (section === "airports")
    return {
      airports: policy.airports
        .map(({ code, names }) =>
          [code, ...locales.map((locale) => names[locale] ?? "")].join("; ").replace(/[; ]+$/, ""),
        )
        .join("\n"),
    };
  if (section === "times")
    return { ...shown, arrivalDayCounts: policy.notice.arrivalDayCounts ? "yes" : "no" };
  if (section === "decisions") {
    const { refusal, revocation } = fourEyesOf(policy);
    return {
      grounds: policy.refusalGrounds,
      fourEyes: [...(refusal ? ["refusal"] : []), ...(revocation ? ["revocation"] : [])],
    };
  }
  return shown;
}

/**
 * The policy with a section as typed. Problem: the faults, field by field.
 * @param knownGrounds the grounds of refusal that have texts
 */
export function withSection(
  policy: Policy,
  section: Section,
  typed: SectionValues,
  knownGrounds: readonly string[],
): Result<Policy, readonly SectionFault[]> {
  const faults: SectionFault[] = [];
  const numbers = readNumbers(section, typed, faults);
  const written = isPurpose(section)
    ? withTerms(policy, section, typed, numbers, faults)
    : others[section](policy, typed, numbers, faults, knownGrounds);
  return faults.length > 0 ? problem(faults) : ok(written);
}

type Numbers = Readonly<Record<NumberField, number>>;

function readNumbers(section: Section, typed: SectionValues, faults: SectionFault[]): Numbers {
  const read = sectionNumbers[section].map((field: NumberField) => {
    const text = textOf(typed, field).replace(/[\s\u00a0]/g, "");
    const [min, max] = ranges[field];
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= min && number <= max)) faults.push({ field, fault: "number", values: { min, max } });
    return [field, number];
  });
  return Object.fromEntries(read) as Numbers;
}

function withTerms(
  policy: Policy,
  purpose: Purpose,
  typed: SectionValues,
  { annex, validDays, stayDays }: Numbers,
  faults: SectionFault[],
): Policy {
  const currency = textOf(typed, "currency").trim().toUpperCase();
  const known = Intl.supportedValuesOf("currency").includes(currency);
  if (!known) faults.push({ field: "currency", fault: "currency", values: {} });
  const amount = known ? readAmount(textOf(typed, "fee"), currency) : 0;
  if (amount === undefined || amount > maxFee) faults.push({ field: "fee", fault: "amount", values: {} });
  const codes = textOf(typed, "categories")
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  if (codes.length === 0 || codes.some((code) => !categoryCode.safeParse(code).success))
    faults.push({ field: "categories", fault: "categories", values: {} });
  if (!policy.lists.some((list) => list.annex === annex) && !faults.some(({ field }) => field === "annex"))
    faults.push({ field: "annex", fault: "annex", values: { annex } });
  const terms = {
    entries: 1,
    ...policy.purposes[purpose],
    annex,
    validDays,
    stayDays,
    categories: [...new Set(codes)].map((code) => ({ code })),
    fee: { amount: amount ?? 0, currency },
  };
  return { ...policy, purposes: { ...policy.purposes, [purpose]: terms } };
}

type Write = (
  policy: Policy,
  typed: SectionValues,
  numbers: Numbers,
  faults: SectionFault[],
  knownGrounds: readonly string[],
) => Policy;

const others: Readonly<Record<Exclude<Section, Purpose>, Write>> = {
  airports: (policy, typed, _numbers, faults) => {
    const airports = textOf(typed, "airports")
      .split(/\r?\n/)
      .map((line, index) => ({ line: index + 1, parts: line.split(";").map((part) => part.trim()) }))
      .filter(({ parts }) => parts.some((part) => part !== ""))
      .map(({ line, parts: [code = "", ...given] }) => {
        const names = givenNames(Object.fromEntries(locales.map((locale, at) => [locale, given[at] ?? ""])));
        const upper = code.toUpperCase();
        const sound =
          airportCode.safeParse(upper).success &&
          given.length <= locales.length &&
          languagesWithout(names).length === 0;
        if (!sound) faults.push({ field: "airports", fault: "airports", values: { line } });
        return { code: upper, names };
      });
    const twice = airports.findIndex(({ code }, at) => airports.findIndex((one) => one.code === code) !== at);
    if (airports.length === 0 || twice >= 0)
      faults.push({ field: "airports", fault: "airports", values: { line: twice + 1 } });
    return { ...policy, airports };
  },
  passport: (policy, _typed, { marginMonths, blankPages }) => ({
    ...policy,
    passport: { marginMonths, blankPages },
  }),
  invitation: (policy, _typed, { earliestDaysBefore, latestWorkingDaysBefore }) => ({
    ...policy,
    invitation: { ...policy.invitation, earliestDaysBefore, latestWorkingDaysBefore },
  }),
  times: (policy, typed, numbers) => ({
    ...policy,
    periods: { ...policy.periods, draftDays: numbers.draftDays, paymentDays: numbers.paymentDays },
    promises: {
      ...policy.promises,
      applicationWorkingDays: numbers.applicationWorkingDays,
      invitationWorkingDays: numbers.invitationWorkingDays,
    },
    notice: {
      ...policy.notice,
      workingDays: numbers.noticeWorkingDays,
      arrivalDayCounts: textOf(typed, "arrivalDayCounts") === "yes",
    },
  }),
  decisions: (policy, typed, _numbers, faults, knownGrounds) => {
    const chosen = listOf(typed, "grounds");
    const refusalGrounds = knownGrounds.filter((ground) => chosen.includes(ground));
    if (refusalGrounds.length === 0) faults.push({ field: "grounds", fault: "grounds", values: {} });
    const signed = listOf(typed, "fourEyes");
    return {
      ...policy,
      refusalGrounds,
      fourEyes: { refusal: signed.includes("refusal"), revocation: signed.includes("revocation") },
    };
  },
};

const numbersOf = (policy: Policy): Readonly<Record<string, number>> => ({
  ...policy.passport,
  earliestDaysBefore: policy.invitation.earliestDaysBefore,
  latestWorkingDaysBefore: policy.invitation.latestWorkingDaysBefore,
  ...policy.periods,
  ...policy.promises,
  noticeWorkingDays: policy.notice.workingDays,
});

const listOf = (typed: SectionValues, name: string): readonly string[] => {
  const value = typed[name] ?? [];
  return typeof value === "string" ? [value] : value;
};
const textOf = (typed: SectionValues, name: string): string => listOf(typed, name)[0] ?? "";
