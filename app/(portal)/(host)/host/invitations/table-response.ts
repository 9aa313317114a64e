import type { Locale } from "#lib/platform/i18n/locale.ts";
import { type CellValue, writeCsv } from "#lib/platform/tables/write-csv.ts";
import { writeXlsx } from "#lib/platform/tables/write-xlsx.ts";

const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The answer of an address that does not exist, for who may not see a file. */
export const noFile = (): Response =>
  new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });

/** A table as a file to keep; an unknown format is an address that does not exist. */
export async function tableResponse(
  locale: Locale,
  format: string,
  name: string,
  sheet: string,
  rows: readonly (readonly CellValue[])[],
): Promise<Response> {
  if (format !== "csv" && format !== "xlsx") return noFile();
  const content =
    format === "csv" ? writeCsv(rows, locale === "en" ? "," : ";") : await writeXlsx(sheet, rows);
  return new Response(Buffer.from(content), {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": `attachment; filename="${name}.${format}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
