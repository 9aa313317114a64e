import { knownDate, type PlainDate } from "#lib/domain/plain-date.ts";
import { type Policy, termsOf } from "#lib/domain/policy.ts";
import type { Calendar } from "#lib/domain/working-days.ts";
import { nameIn } from "#lib/platform/i18n/locale.ts";
import firstPolicyDocument from "#prisma/seed/policy-2019-01-01.json" with { type: "json" };
import calendarDocument from "#prisma/seed/working-days.json" with { type: "json" };

/** The policy of the source, as it is seeded. */
export const firstPolicy = firstPolicyDocument as unknown as Policy;

/** The source's policy as if it were older than tourist visas: it does not name that purpose. */
export const withoutTourists: Policy = {
  ...firstPolicy,
  purposes: {
    business: termsOf(firstPolicy, "business"),
    treatment: termsOf(firstPolicy, "treatment"),
  },
};

/** The calendar 2019-2027, as it is seeded. */
export const calendar = calendarDocument as unknown as Calendar;

/** A date literal. */
export const day = (text: string): PlainDate => knownDate(text);

/**
 * A fictitious order that changes every number: 109 territories in one list for all purposes, two entries, a third
 * airport, six months of passport margin, other terms and fees. An answer with the first policy's numbers is
 * hard-coded.
 */
export const secondPolicy: Policy = {
  ...firstPolicy,
  version: "2026-01-01",
  inForceFrom: day("2026-01-01"),
  lists: [
    {
      annex: 3,
      rows: firstPolicy.territories.slice(0, 109).map(({ code, names }, index) => ({
        row: index + 1,
        name: nameIn("ru", names),
        territories: [code],
      })),
    },
  ],
  purposes: {
    business: {
      annex: 3,
      categories: [{ code: "B9" }],
      validDays: 180,
      stayDays: 60,
      entries: 2,
      fee: { amount: 8100, currency: "EUR" },
    },
    tourist: {
      annex: 3,
      categories: [{ code: "B12" }],
      validDays: 60,
      stayDays: 14,
      entries: 2,
      fee: { amount: 4500, currency: "EUR" },
    },
    treatment: {
      annex: 3,
      categories: [{ code: "C12" }],
      validDays: 120,
      stayDays: 120,
      entries: 2,
      fee: { amount: 0, currency: "EUR" },
    },
  },
  airports: [
    ...firstPolicy.airports,
    { code: "CIT", names: { kk: "Шымкент", ru: "Шымкент", en: "Shymkent" } },
  ],
  passport: { marginMonths: 6, blankPages: 3 },
  invitation: { numberDigits: 12, earliestDaysBefore: 180, latestWorkingDaysBefore: 10 },
  periods: { draftDays: 60, paymentDays: 7 },
  promises: { applicationWorkingDays: 3, invitationWorkingDays: 8 },
  notice: { workingDays: 5, arrivalDayCounts: false },
  refusalGrounds: ["security"],
};
