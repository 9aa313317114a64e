import { type Answers, answerText } from "#lib/applications/questionnaire/answers.ts";
import type { QuestionContext } from "#lib/applications/questionnaire/context.ts";
import { describeValue } from "#lib/applications/questionnaire/describe-value.ts";
import { type Question, storedAs } from "#lib/applications/questionnaire/question.ts";
import type { Field } from "#lib/platform/forms/field.ts";
import { optionalLabel } from "#lib/platform/forms/fields.ts";
import type { FormValues } from "#lib/platform/forms/form-state.ts";
import { dateInputs } from "#lib/platform/forms/kinds.ts";
import { threePartValues } from "#lib/platform/forms/three-part-date.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** A question as a form field in the reader's language. */
export function formField(question: Question, context: QuestionContext, locale: Locale): Field {
  const t = translator(locale, "questions");
  const { id } = question;
  const label = t(`fields.${id}.label`);
  const hint = `fields.${id}.hint`;
  const texts = {
    name: id,
    label: optionalLabel(locale, label, question.optional ?? false),
    ...(t.has(hint) ? { hint: t(hint, hintValues(context, locale)) } : {}),
  };
  if (typeof question.kind === "object") return question.kind.control(texts, locale);
  switch (question.kind) {
    case "mrz":
      // On a phone each of the two lines needs two rows.
      return { ...texts, kind: "textarea", rows: 4, mono: true };
    case "date":
      return { ...texts, kind: "date", parts: dateInputs(locale) };
    case "choice": {
      const options = question
        .options(context)
        .map((value) => ({ value, label: describeValue(context.policy, id, value, locale) }));
      return { ...texts, kind: "radios", options, ...(question.inline ? { inline: true } : {}) };
    }
  }
}

/** Numbers and dates for hints. */
function hintValues({ policy, invitation }: QuestionContext, locale: Locale) {
  const { stayDays, firstDay, lastDay, purpose } = invitation;
  return {
    blankPages: policy.passport.blankPages,
    marginMonths: policy.passport.marginMonths,
    stayDays: Math.min(stayDays, policy.purposes[purpose]?.stayDays ?? stayDays),
    firstDay: formatDate(locale, firstDay),
    lastDay: formatDate(locale, lastDay),
  };
}

/** The values of the fields: the saved answers, else the prefilled ones. */
export function formValues(
  questions: readonly Question[],
  answers: Answers,
  context: QuestionContext,
): FormValues {
  const values: Record<string, string> = {};
  for (const question of questions) {
    const saved = storedAs(question).filter((id) => id in answers);
    const value =
      saved.length > 0
        ? saved
            .map((id) => answerText(answers, id))
            .join("\n")
            .trim()
        : (question.prefill?.(answers, context) ?? "");
    if (question.kind === "date") Object.assign(values, threePartValues(question.id, value));
    else values[question.id] = value;
  }
  return values;
}
