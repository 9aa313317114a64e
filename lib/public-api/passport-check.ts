import { z } from "zod";
import { checkPassport } from "#lib/domain/r7-passport.ts";
import { ok } from "#lib/domain/result.ts";
import { policyAsked } from "./facts.ts";
import { cachedByDate, operation } from "./operation.ts";
import { blankPagesParameter, dateParameter } from "./parameters.ts";

const problem = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("R7.1") }),
  z.strictObject({ rule: z.literal("R7.2"), blankPages: z.int(), required: z.int() }),
  z.strictObject({
    rule: z.literal("R7.3"),
    expiry: z.iso.date(),
    visaEnd: z.iso.date(),
    earliestExpiry: z.iso.date(),
    marginMonths: z.int(),
  }),
]);

/** Whether a passport is valid long enough, with enough blank pages, for a visa that ends on a day (R7.2, R7.3). */
export const passportCheck = operation({
  name: "passport-check",
  parameters: z.strictObject({
    expiry: dateParameter,
    visaEnd: dateParameter,
    blankPages: blankPagesParameter.optional(),
    on: dateParameter.optional(),
  }),
  answer: z.strictObject({
    ok: z.boolean(),
    policy: z.string(),
    problems: z.array(problem).readonly(),
    earliestExpiry: z.iso.date(),
  }),
  example: { expiry: "2027-02-28", visaEnd: "2026-11-30", blankPages: "2", on: "2026-11-22" },
  caching: cachedByDate,
  compute(facts, { on, ...passport }) {
    const policy = policyAsked(facts, on);
    return policy.ok
      ? ok({ ...checkPassport(policy.value, passport), policy: policy.value.version })
      : policy;
  },
});
