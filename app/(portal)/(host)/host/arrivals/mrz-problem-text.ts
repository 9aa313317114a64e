import { mrzFieldProblem } from "#lib/applications/questionnaire/mrz-problem.ts";
import type { MrzProblem } from "#lib/domain/mrz/passport-mrz.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";

/** Why a passport's lines cannot be trusted, in the reader's language. */
export function mrzProblemText(locale: Locale, problem: MrzProblem): string {
  const rules = translator(locale, "rules");
  const { code, values, mrzField } = mrzFieldProblem(problem);
  return textOf(rules, `problem.${code}`, {
    ...values,
    ...(mrzField && { field: rules(`mrzField.${mrzField}`) }),
  });
}
