import type { TableFormat } from "#lib/platform/tables/write-table.ts";

const mediaTypes: Readonly<Record<TableFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A table to be saved; it may hold personal data, so that no cache keeps it. */
export const tableResponse = (
  content: Uint8Array | ReadableStream<Uint8Array>,
  name: string,
  format: TableFormat,
): Response =>
  new Response(content instanceof ReadableStream ? content : Buffer.from(content), {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": `attachment; filename="${name}.${format}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });

/** The answer of an address that does not exist. */
export const noTable = (): Response =>
  new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });
