import type { FileField } from "#lib/platform/forms/field.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { maxTableBytes } from "#lib/platform/tables/limits.ts";
import { tableProblemText } from "#lib/platform/tables/problem-text.ts";

/** The field for choosing a table file; `postedTable` of lib/web/table-file.ts reads it. */
export const tableField = (
  locale: Locale,
  { label, hint }: { readonly label: string; readonly hint?: string },
): FileField => ({
  kind: "file",
  name: "file",
  label,
  ...(hint !== undefined && { hint }),
  accept: ".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  max: {
    bytes: maxTableBytes,
    message: tableProblemText(locale, { kind: "too-big", maxBytes: maxTableBytes }),
  },
});
