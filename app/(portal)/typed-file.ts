import type { FileField } from "#components/form/field.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { maxTableBytes } from "#lib/platform/tables/limits.ts";
import { tableProblemText } from "#lib/platform/tables/problem-text.ts";
import { chosenFile } from "./chosen-file.ts";

const tooBig = (locale: Locale): string =>
  tableProblemText(locale, { kind: "too-big", mostBytes: maxTableBytes });

/** The field in which a table is chosen. */
export const tableField = (
  locale: Locale,
  { label, hint }: { readonly label: string; readonly hint?: string },
): FileField => ({
  kind: "file",
  name: "file",
  label,
  ...(hint !== undefined && { hint }),
  accept: ".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  most: { bytes: maxTableBytes, message: tooBig(locale) },
});

/** The bytes of a chosen table, or why there are none. */
export async function typedFile(locale: Locale, data: FormData): Promise<Uint8Array | string> {
  const file = chosenFile(data, "file");
  if (!file) return translator(locale, "tables")("problem.missing");
  if (file.size > maxTableBytes) return tooBig(locale);
  return new Uint8Array(await file.arrayBuffer());
}
