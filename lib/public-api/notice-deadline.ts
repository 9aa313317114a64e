import { z } from "zod";
import { noticeDeadline as deadline } from "#lib/domain/r8-arrival-notice.ts";
import { ok } from "#lib/domain/result.ts";
import { policyAsked } from "./facts.ts";
import { operation } from "./operation.ts";
import { dateParameter } from "./parameters.ts";

/** The deadline for reporting an arrival to the migration service (R8), under the policy in force on that day. */
export const noticeDeadline = operation({
  name: "notice-deadline",
  parameters: z.strictObject({ arrival: dateParameter }),
  answer: z.strictObject({
    rule: z.literal("R8"),
    policy: z.string(),
    arrival: z.iso.date(),
    deadline: z.iso.date(),
    workingDays: z.array(z.iso.date()).readonly(),
  }),
  example: { arrival: "2026-11-22" },
  caching: () => "data",
  compute(facts, { arrival }) {
    const policy = policyAsked(facts, arrival);
    if (!policy.ok) return policy;
    const answer = deadline(policy.value, facts.calendar, arrival);
    return answer.ok ? ok({ ...answer.value, policy: policy.value.version, arrival }) : answer;
  },
});
