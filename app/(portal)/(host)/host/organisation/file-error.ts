import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { FileProblem } from "#lib/platform/uploads/file-problem.ts";

/** What is wrong with the uploaded page of a licence. */
export const fileError = (
  locale: Locale,
  problem: FileProblem | { readonly kind: "missing" },
): FieldError => ({
  field: "file",
  message: translator(locale, "organisation")(`problem.file.${problem.kind}`, { ...problem }),
});
