import { z } from "zod";
import { PURPOSES, termsOf } from "#lib/domain/policy.ts";
import { visaPeriod } from "#lib/domain/r1-single-entry.ts";
import { consularFee } from "#lib/domain/r6-fee.ts";
import { ok } from "#lib/domain/result.ts";
import { policyAsked } from "./facts.ts";
import { cachedByDate, operation } from "./operation.ts";
import { categoryParameter, dateParameter, purposeParameter } from "./parameters.ts";

/** The longest period and stay of a visa for a purpose from a day of entry, and its fee (R1, R6). */
export const visaTerms = operation({
  name: "visa-terms",
  parameters: z.strictObject({
    purpose: purposeParameter,
    category: categoryParameter.optional(),
    entry: dateParameter,
    on: dateParameter.optional(),
  }),
  answer: z.strictObject({
    rule: z.literal("R1"),
    policy: z.string(),
    purpose: z.enum(PURPOSES),
    categories: z.array(z.string()),
    validFrom: z.iso.date(),
    validUntil: z.iso.date(),
    stayDays: z.int(),
    entries: z.int(),
    fee: z.strictObject({
      amount: z.int(),
      currency: z.string(),
      rule: z.literal("R6"),
      refundable: z.literal(false),
    }),
  }),
  example: { purpose: "business", category: "B3", entry: "2026-12-10", on: "2026-11-22" },
  caching: cachedByDate,
  compute(facts, { purpose, category, entry, on }) {
    const policy = policyAsked(facts, on);
    if (!policy.ok) return policy;
    const period = visaPeriod(policy.value, { purpose, category, entryDate: entry });
    if (!period.ok) return period;
    const codes = termsOf(policy.value, purpose).categories.map(({ code }) => code);
    return ok({
      rule: "R1" as const,
      policy: policy.value.version,
      purpose,
      categories: category === undefined ? codes : [category],
      ...period.value,
      fee: consularFee(policy.value, purpose),
    });
  },
});
