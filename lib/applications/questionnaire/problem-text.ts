import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { type MessageValues, textOf, translator } from "#lib/platform/i18n/translator.ts";
import { fieldLabel } from "./describe-value.ts";
import type { FieldProblem } from "./field-problem.ts";

/**
 * The fault of an answer as text: from the question's own texts, else from those of all questions, else from the
 * rules'.
 */
export function problemText(question: string, problem: FieldProblem, locale: Locale): string {
  const [questions, rules] = [translator(locale, "questions"), translator(locale, "rules")];
  const dates = Object.entries(problem.dates ?? {}).map(([name, date]) => [name, formatDate(locale, date)]);
  const values: MessageValues = {
    label: fieldLabel(question, locale),
    ...problem.values,
    ...Object.fromEntries(dates),
    ...(problem.mrzField ? { field: rules(`mrzField.${problem.mrzField}`) } : {}),
  };
  const own = `fields.${question}.${problem.code}`;
  if (questions.has(own)) return questions(own, values);
  const general = `problems.${problem.code}`;
  return questions.has(general)
    ? questions(general, values)
    : textOf(rules, `problem.${problem.code}`, values);
}
