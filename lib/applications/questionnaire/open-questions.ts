import type { DocumentKind } from "#lib/platform/db/types.ts";
import { type Answers, answerText } from "./answers.ts";
import { type Question, storedAs } from "./question.ts";
import { follows, type Stop } from "./walk.ts";

/** An officer's request for correction, with its reason. */
export interface Correction {
  /** Ids of questions. */
  readonly fields: readonly string[];
  readonly documents: readonly DocumentKind[];
  /** In the applicant's language. */
  readonly text: string;
}

/** An application during its correction: the named items, and the previous declaration. */
export interface Corrected {
  readonly correction: Correction;
  /** The declared answers by the ids under which they are stored. */
  readonly declared: Answers;
}

/**
 * The questions of a page that may be answered again during a correction: those that the officer named with the ones
 * that depend on them, those that a corrected answer opens for the first time or has changed already, and those whose
 * answers the rules do not (or no longer) accept. All others stay as declared.
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
