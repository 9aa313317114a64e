import { z } from "zod";
import { plainDate } from "#lib/domain/plain-date.ts";
import { type Policy, perPurpose } from "#lib/domain/policy.ts";
import { perLocale } from "#lib/platform/i18n/locale.ts";

const date = z.string().refine((text) => plainDate(text) !== undefined);
/** A policy from before a language was added has no names in it (see `nameIn`); all have English ones. */
const names = z
  .strictObject(perLocale(() => z.string().min(1)))
  .partial()
  .required({ en: true });
const whole = (min: number, max: number) => z.int().min(min).max(max);

/** Alpha-2 codes of ISO 3166-1, and codes of the MRZ (Doc 9303-3, section 5). */
export const alpha2 = z.string().regex(/^[A-Z]{2}$/);
export const mrzCode = z.string().regex(/^[A-Z]{1,3}$/);
export const airportCode = z.string().regex(/^[A-Z]{3}$/);
export const categoryCode = z.string().regex(/^[A-Z]\d{1,2}$/);

/** Smallest and largest value of each number that a supervisor may set. */
export const ranges = {
  annex: [1, 99],
  validDays: [1, 3650],
  stayDays: [1, 3650],
  marginMonths: [0, 24],
  blankPages: [0, 20],
  earliestDaysBefore: [1, 730],
  latestWorkingDaysBefore: [0, 60],
  draftDays: [1, 365],
  paymentDays: [1, 60],
  applicationWorkingDays: [1, 60],
  invitationWorkingDays: [1, 60],
  noticeWorkingDays: [1, 60],
} as const satisfies Record<string, readonly [min: number, max: number]>;

export const maxFee = 100_000_000;

const terms = z.strictObject({
  annex: whole(...ranges.annex),
  categories: z.array(z.strictObject({ code: categoryCode })),
  validDays: whole(...ranges.validDays),
  stayDays: whole(...ranges.stayDays),
  entries: whole(1, 99),
  fee: z.strictObject({ amount: whole(0, maxFee), currency: z.string().regex(/^[A-Z]{3}$/) }),
});

const territory = z.strictObject({
  code: alpha2,
  alpha3: mrzCode,
  nationalities: z.array(mrzCode),
  issuingStates: z.array(mrzCode),
  ownCitizenship: z.boolean(),
  names,
  otherNames: z.array(z.string()),
  confusableWith: z.array(alpha2),
});

/**
 * The structure of a policy document, checked before storing and publishing. Members that a later release adds to
 * documents are kept. `policyFaults` finds contradictions.
 */
const policySchema = z.looseObject({
  version: z.string().min(1),
  inForceFrom: date,
  territories: z.array(territory).max(400),
  lists: z.array(
    z.strictObject({
      annex: whole(...ranges.annex),
      rows: z
        .array(
          z.strictObject({
            row: whole(1, 999),
            name: z.string().min(1),
            territories: z.array(alpha2).min(1),
          }),
        )
        .max(400),
    }),
  ),
  purposes: z.strictObject(perPurpose(() => terms)).partial(),
  airports: z.array(z.strictObject({ code: airportCode, names })).max(100),
  passport: z.strictObject({
    marginMonths: whole(...ranges.marginMonths),
    blankPages: whole(...ranges.blankPages),
  }),
  invitation: z.strictObject({
    numberDigits: whole(6, 20),
    earliestDaysBefore: whole(...ranges.earliestDaysBefore),
    latestWorkingDaysBefore: whole(...ranges.latestWorkingDaysBefore),
  }),
  periods: z.strictObject({
    draftDays: whole(...ranges.draftDays),
    paymentDays: whole(...ranges.paymentDays),
  }),
  promises: z.strictObject({
    applicationWorkingDays: whole(...ranges.applicationWorkingDays),
    invitationWorkingDays: whole(...ranges.invitationWorkingDays),
  }),
  notice: z.strictObject({
    workingDays: whole(...ranges.noticeWorkingDays),
    arrivalDayCounts: z.boolean(),
  }),
  refusalGrounds: z.array(z.string().regex(/^[a-z-]+$/)),
  fourEyes: z.strictObject({ refusal: z.boolean(), revocation: z.boolean() }).optional(),
});

/** The policy of a stored document. Throws when it is invalid, because only valid ones are stored. */
export const readPolicy = (document: unknown): Policy => policySchema.parse(document) as unknown as Policy;
