import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { PlainKind } from "#lib/platform/forms/kinds.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import type { Answers } from "./answers.ts";
import type { QuestionContext } from "./context.ts";
import type { FieldProblem } from "./field-problem.ts";

/** One question as data. Its texts are in questions.json under `fields.<id>`. */
export type Question = FieldQuestion | DateQuestion | ChoiceQuestion | MrzQuestion;

interface Common {
  readonly id: keyof Messages["questions"]["fields"];
  /** Asked, but may be left empty. */
  readonly optional?: boolean;
  /** Asked only if true; the answer to a question that is not asked is ignored. */
  readonly when?: (answers: Answers, context: QuestionContext) => boolean;
  /** Depends on an answer on the same page: always shown there, but asked only after that answer. */
  readonly follows?: { readonly question: string; readonly answer: string };
  /** The initial value of the field. */
  readonly prefill?: (answers: Answers, context: QuestionContext) => string;
  /** A further check of a well-formed answer that is not empty. */
  readonly check?: (value: string, answers: Answers, context: QuestionContext) => FieldProblem | undefined;
}

/** A question whose kind of field reads and checks the answer. */
interface FieldQuestion extends Common {
  readonly kind: PlainKind;
}

export interface DateQuestion extends Common {
  readonly kind: "date";
  readonly earliest?: (answers: Answers, context: QuestionContext) => PlainDate | undefined;
  readonly latest?: (answers: Answers, context: QuestionContext) => PlainDate | undefined;
}

export interface ChoiceQuestion extends Common {
  readonly kind: "choice";
  readonly options: (context: QuestionContext) => readonly string[];
  readonly inline?: boolean;
}

/** The two machine readable lines, stored as `mrz-line-1` and `mrz-line-2`. */
export interface MrzQuestion extends Common {
  readonly kind: "mrz";
}

/** The ids under which a question's answer is stored. */
export const storedAs = (question: Question): readonly string[] =>
  question.kind === "mrz" ? ["mrz-line-1", "mrz-line-2"] : [question.id];
