import type { DocumentKind } from "#lib/platform/db/types.ts";
import { type Answers, answerText } from "./answers.ts";
import { type Question, storedAs } from "./question.ts";
import { follows, type Stop } from "./walk.ts";

/** What an officer asked the applicant to correct, and why. */
export interface Correction {
  /** Ids of questions. */
  readonly fields: readonly string[];
  readonly documents: readonly DocumentKind[];
  /** In the applicant's language. */
  readonly text: string;
}

/** An application while it is corrected: what was named, and what was declared before. */
export interface Corrected {
  readonly correction: Correction;
  /** The answers as they were declared, by the ids under which they are stored. */
  readonly declared: Answers;
}

/**
 * The questions of a page that may be answered again while an application is corrected: those the officer named with
 * what belongs to them, those that a corrected answer opens for the first time or has changed already, and those whose
 * answers the rules do not accept (any more). Everything else stays as declared.
 */
export function openQuestions(
  { correction, declared }: Corrected,
  { obstacles, missing }: Pick<Stop, "obstacles" | "missing">,
  questions: readonly Question[],
  answers: Answers,
): readonly Question[] {
  const stopped = obstacles.some(({ blocks }) => blocks);
  const isNamed = (id: string): boolean => correction.fields.includes(id);
  const isOther = (id: string): boolean =>
    !(id in declared) || answerText(declared, id) !== answerText(answers, id);
  return questions.filter(
    (question) =>
      stopped ||
      missing.includes(question) ||
      isNamed(question.id) ||
      (question.follows !== undefined && isNamed(question.follows.question)) ||
      (follows(question, answers) && storedAs(question).some(isOther)),
  );
}
