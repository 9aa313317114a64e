import { formReader } from "#lib/platform/forms/form-reader.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { maxTableBytes } from "#lib/platform/tables/limits.ts";
import { tableProblemText } from "#lib/platform/tables/problem-text.ts";

/** The bytes of the table chosen in `tableField`, or a text that says why there are none. */
export async function typedFile(locale: Locale, data: FormData): Promise<Uint8Array | string> {
  const file = formReader(data).file("file");
  if (!file) return translator(locale, "tables")("problem.missing");
  if (file.size > maxTableBytes)
    return tableProblemText(locale, { kind: "too-big", maxBytes: maxTableBytes });
  return new Uint8Array(await file.arrayBuffer());
}
