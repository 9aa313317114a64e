import { type FrozenAnswers, frozenValue } from "#lib/applications/frozen-answers.ts";
import { storedAs } from "#lib/applications/questionnaire/question.ts";
import { steps } from "#lib/applications/questionnaire/steps.ts";

export interface CorrectablePart {
  readonly step: string;
  /** Ids of its questions. */
  readonly questions: readonly string[];
}

/** Read from the machine readable zone if it was given, so that only the zone can be corrected. */
const readFromZone = ["passport-issuing-state", "passport-expires-on", "one-name"];

/**
 * The questions that the applicant was or can be asked, page by page; data from the invitation cannot be corrected by
 * the applicant.
 */
export function correctableParts(frozen: FrozenAnswers): readonly CorrectablePart[] {
  // A fact may be on another page than its question, or be read from the zone.
  const declared = new Set(frozen.questions.map(({ step, field }) => `${step} ${field}`));
  const pasted = frozenValue(frozen, "mrz-line-1") !== "";
  return steps
    .map((step) => ({
      step: step.id,
      questions: step.questions
        .filter((question) => storedAs(question).some((id) => declared.has(`${step.id} ${id}`)))
        .map(({ id }) => id)
        .filter((id) => !(pasted && readFromZone.includes(id))),
    }))
    .filter(({ questions }) => questions.length > 0);
}
