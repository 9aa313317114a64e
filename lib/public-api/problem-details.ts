import { z } from "zod";
import type { NoPolicyYet } from "#lib/domain/policy.ts";
import type { VisaPeriodProblem } from "#lib/domain/r1-single-entry.ts";
import type { YearWithoutCalendar } from "#lib/domain/working-days.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { type ParameterFault, purposeCodes } from "./parameters.ts";

/** The question is valid, but the rules have no answer to it. */
export type RuleProblem = NoPolicyYet | YearWithoutCalendar | VisaPeriodProblem;

export interface ParameterProblem {
  readonly parameter: string;
  readonly fault: ParameterFault;
}

/** RFC 9457, with the members `errors` (the wrong parameters) and `rule`, `reason` (if a rule has no answer). */
export const problemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  rule: z.string().optional(),
  reason: z.string().optional(),
  errors: z.array(z.object({ parameter: z.string(), fault: z.string(), detail: z.string() })).optional(),
});
export type ProblemDetails = z.infer<typeof problemDetails>;

/** 400: parameters that are missing, unknown, repeated or invalid. */
export function invalidParameters(locale: Locale, wrong: readonly ParameterProblem[]): ProblemDetails {
  const t = translator(locale, "eligibility");
  const errors = wrong.map(({ parameter, fault }) => ({
    parameter,
    fault,
    detail: t(`api.problem.${fault}`, { purposes: purposeCodes(locale) }),
  }));
  return {
    type: "/api/docs#invalid-parameters",
    title: t("api.problem.invalid-parameters"),
    status: 400,
    detail: errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join(" "),
    errors,
  };
}

/** 422: no policy on that date, no calendar for that year, no such category. */
export function noAnswer(locale: Locale, problem: RuleProblem): ProblemDetails {
  const { reason, ...values } = problem;
  const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return {
    type: "/api/docs#no-answer",
    title: translator(locale, "eligibility")("api.problem.no-answer"),
    status: 422,
    detail: translator(locale, "rules")(`problem.${reason}`, texts),
    ...("rule" in problem ? { rule: problem.rule } : {}),
    reason,
  };
}

/** 404: there is no such question. */
export function unknownOperation(locale: Locale): ProblemDetails {
  const t = translator(locale, "eligibility");
  return {
    type: "/api/docs#unknown-operation",
    title: t("api.problem.unknown-operation"),
    status: 404,
    detail: t("api.problem.unknown-operation-detail"),
  };
}
