import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { maxTableBytes } from "#lib/platform/tables/limits.ts";
import { tableProblemText } from "#lib/platform/tables/problem-text.ts";

export const tableFiles =
  ".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The bytes of a chosen table, or why there are none. */
export async function typedFile(locale: Locale, data: FormData): Promise<Uint8Array | string> {
  const file = data.get("file");
  if (!(file instanceof File) || (file.size === 0 && file.name === ""))
    return translator(locale, "tables")("problem.missing");
  if (file.size > maxTableBytes)
    return tableProblemText(locale, { kind: "too-big", mostBytes: maxTableBytes });
  return new Uint8Array(await file.arrayBuffer());
}
