import { z } from "zod";
import type { AnswerValue } from "./questionnaire/answers.ts";

const schema = z.object({
  questions: z.array(
    z.object({
      step: z.string(),
      field: z.string(),
      value: z.union([z.string(), z.array(z.string())]),
    }),
  ),
  policyVersion: z.string(),
  submittedAt: z.iso.datetime(),
});

/** The asked questions with their answers, in order, as declared by the applicant. */
export interface FrozenAnswers {
  readonly questions: readonly FrozenAnswer[];
  readonly policyVersion: string;
  /** ISO 8601 instant. */
  readonly submittedAt: string;
}

export interface FrozenAnswer {
  readonly step: string;
  /** Question or fact id, such as `surname` or `entry-date`. */
  readonly field: string;
  readonly value: AnswerValue;
}

/**
 * The frozen answers of a submitted application.
 * @throws when the JSON was not written by a submission: a fault
 */
export const readFrozen = (json: unknown): FrozenAnswers => schema.parse(json);

/** The declared value of a field as one text; empty when it was not asked or left empty. */
export function frozenValue(frozen: Pick<FrozenAnswers, "questions">, field: string): string {
  const value = frozen.questions.find((question) => question.field === field)?.value;
  return typeof value === "string" ? value : (value?.join(" ") ?? "");
}
