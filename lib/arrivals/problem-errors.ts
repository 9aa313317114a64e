import type { AmendProblem } from "#lib/arrivals/amend-notice.ts";
import type { CheckedLine } from "#lib/arrivals/check-table.ts";
import { inputOf } from "#lib/arrivals/notice-form.ts";
import type { NotifyProblem } from "#lib/arrivals/plan-notices.ts";
import { fieldProblemText, ruleProblemText } from "#lib/arrivals/problem-text.ts";
import { maxReasonLength, type ReasonProblem } from "#lib/arrivals/read-reason.ts";
import type { UndoProblem } from "#lib/arrivals/undo-notice.ts";
import type { FieldProblem } from "#lib/platform/forms/fields.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** Unreadable values as errors of their fields. */
export const fieldErrors = (locale: Locale, problems: readonly FieldProblem[]): FieldError[] =>
  problems.map((problem) => ({ field: inputOf(problem.field), message: fieldProblemText(locale, problem) }));

/** The faults of a table row as errors of the form in which it is corrected. */
export const rowErrors = (
  locale: Locale,
  { unreadable, broken }: Pick<CheckedLine, "unreadable" | "broken">,
): FieldError[] => [
  ...fieldErrors(locale, unreadable),
  ...broken.map((one) => ({ field: inputOf(one.field), message: ruleProblemText(locale, one) })),
];

/** Why a notice was not accepted, as errors of its fields. */
export function noticeErrors(
  locale: Locale,
  problem: NotifyProblem | Exclude<AmendProblem, { kind: "not-found" }>,
): FieldError[] {
  const t = translator(locale, "arrivals");
  switch (problem.kind) {
    case "arrival":
      return problem.problems.map((one) => ({
        field: inputOf(one.field),
        message: ruleProblemText(locale, one),
      }));
    case "calendar":
      return [{ field: "arrivalOn", message: t("deadline.unknown", { year: String(problem.problem.year) }) }];
    case "unknown-property":
      return [{ field: "property", message: t("problem.unknown-property") }];
    default:
      return [{ field: "", message: t(`problem.${problem.kind}`) }];
  }
}

/** The fault of a reason as an error of its field. */
export const reasonError = (locale: Locale, { kind }: ReasonProblem): FieldError => ({
  field: "reason",
  message: translator(locale, "arrivals")(`problem.${kind}`, { max: maxReasonLength }),
});

/** Why a notice was not undone. */
export const undoErrors = (
  locale: Locale,
  problem: Exclude<UndoProblem, { kind: "not-found" }>,
): readonly FieldError[] => [
  problem.kind === "not-possible"
    ? { field: "", message: translator(locale, "arrivals")("problem.not-possible") }
    : reasonError(locale, problem),
];
