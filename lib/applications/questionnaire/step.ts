import type { Messages } from "#lib/platform/i18n/messages.ts";
import type { Answers } from "./answers.ts";
import type { QuestionContext } from "./context.ts";
import type { Fact } from "./facts.ts";
import type { Question } from "./question.ts";

/** The parts of the questionnaire in order. */
export const SECTIONS = ["passport", "person", "journey", "history"] as const;
export type Section = (typeof SECTIONS)[number];

/** One page of the questionnaire. Its texts are in questions.json under `steps.<id>`. */
export interface Step {
  readonly id: keyof Messages["questions"]["steps"];
  readonly section: Section;
  readonly questions: readonly Question[];
  /** Known facts shown with the questions: they are not asked, but declared with them. */
  readonly facts?: (answers: Answers, context: QuestionContext) => readonly Fact[];
  /** On the path only if true. */
  readonly when?: (answers: Answers, context: QuestionContext) => boolean;
}
