import { type FrozenAnswers, frozenValue } from "#lib/applications/frozen-answers.ts";
import { storedAs } from "#lib/applications/questionnaire/question.ts";
import { steps } from "#lib/applications/questionnaire/steps.ts";

export interface CorrectablePart {
  readonly step: string;
  /** Ids of its questions. */
  readonly questions: readonly string[];
}

/** Read from the machine readable zone when it was given: then only that can be corrected. */
const readFromZone = ["passport-issuing-state", "passport-expires-on", "one-name"];

/** What the applicant was asked and can be asked again, page by page; what came from the invitation is not theirs to repair. */
export function correctableParts(frozen: FrozenAnswers): readonly CorrectablePart[] {
  // A fact is on another page than the question that would ask for it, or is read from the zone.
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
