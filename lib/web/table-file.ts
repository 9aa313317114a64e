import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { maxTableBytes } from "#lib/platform/tables/limits.ts";
import { tableProblemText } from "#lib/platform/tables/problem-text.ts";

interface Posted {
  readonly form: FormReader;
  readonly locale: Locale;
}

/** The bytes of the table chosen in `tableField`, or an error for that field. */
export async function postedTable({ form, locale }: Posted): Promise<Result<Uint8Array, { file: string }>> {
  const file = form.file("file");
  if (!file) return problem({ file: translator(locale, "tables")("problem.missing") });
  if (file.size > maxTableBytes)
    return problem({ file: tableProblemText(locale, { kind: "too-big", maxBytes: maxTableBytes }) });
  return ok(new Uint8Array(await file.arrayBuffer()));
}
