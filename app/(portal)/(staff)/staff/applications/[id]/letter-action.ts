import type { LetterProblem } from "#lib/applications/review/letter-text.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** What is wrong with an officer's words, beside their field. */
export const letterErrors = (problems: readonly LetterProblem[], locale: Locale): readonly FieldError[] =>
  problems.map((problem) => ({
    field: "text",
    message: translator(locale, "decisions")(`form.error.${problem.kind}`, { ...problem }),
  }));
