import { z } from "zod";
import { PURPOSES } from "#lib/domain/policy.ts";
import { eligibility as decide } from "#lib/domain/r4-eligibility.ts";
import { ok } from "#lib/domain/result.ts";
import { policyAsked } from "./facts.ts";
import { cachedByDate, operation } from "./operation.ts";
import { dateParameter, purposeParameter, territoryParameter } from "./parameters.ts";

const note = z.discriminatedUnion("note", [
  z.strictObject({
    note: z.literal("declared-territory"),
    territory: z.string(),
    nationalities: z.array(z.string()).readonly(),
  }),
  z.strictObject({
    note: z.literal("row-names-several"),
    row: z.int(),
    territories: z.array(z.string()).readonly(),
  }),
  z.strictObject({
    note: z.literal("easily-confused"),
    territory: z.string(),
    with: z.array(z.string()).readonly(),
  }),
]);

const hint = z.discriminatedUnion("hint", [
  z.strictObject({
    hint: z.literal("open-purpose"),
    purpose: z.enum(PURPOSES),
    annex: z.int(),
    row: z.int(),
  }),
  z.strictObject({ hint: z.literal("did-you-mean"), territories: z.array(z.string()).readonly() }),
  z.strictObject({ hint: z.literal("consulate") }),
]);

const asked = {
  rule: z.literal("R4"),
  policy: z.string(),
  territory: z.string(),
  purpose: z.enum(PURPOSES),
  notes: z.array(note).readonly(),
};

/** Whether people of a territory may have an e-visa for a purpose, and by which line of which annex (R4). */
export const eligibility = operation({
  name: "eligibility",
  parameters: z.strictObject({
    territory: territoryParameter,
    purpose: purposeParameter,
    on: dateParameter.optional(),
  }),
  answer: z.discriminatedUnion("eligible", [
    z.strictObject({
      eligible: z.literal(true),
      ...asked,
      annex: z.int(),
      row: z.int(),
      rowName: z.string(),
      nationalities: z.array(z.string()).readonly(),
      issuingStates: z.array(z.string()).readonly(),
    }),
    z.strictObject({
      eligible: z.literal(false),
      ...asked,
      annex: z.int().nullable(),
      row: z.null(),
      reason: z.enum(["purpose-not-offered", "not-in-annex", "not-listed"]),
      hints: z.array(hint).readonly(),
    }),
  ]),
  example: { territory: "BM", purpose: "business", on: "2026-11-22" },
  caching: cachedByDate,
  compute(facts, { on, ...question }) {
    const policy = policyAsked(facts, on);
    return policy.ok ? ok({ ...decide(policy.value, question), policy: policy.value.version }) : policy;
  },
});
