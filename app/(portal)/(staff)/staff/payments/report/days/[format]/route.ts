import { feeReport } from "#lib/payments/fee-report.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { writeTable } from "#lib/platform/tables/write-table.ts";
import { tableHandler } from "#lib/web/handler.ts";
import { readDays } from "../../read-days.ts";

const columns = ["day", "currency", "payments", "applications", "fees", "disputed", "returned"] as const;
const isAmount = (column: string): boolean => ["fees", "disputed", "returned"].includes(column);

/** The report as a table for programs: amounts in minor units, days as YYYY-MM-DD. */
export const GET = tableHandler({
  right: "report:read",
  table: async ({ actor, query, locale, format }) => {
    const { from, to, wrong } = readDays(query, todayInAlmaty());
    if (wrong) return undefined;
    const report = await feeReport(actor, from, to);
    const head = columns.map((column) => (isAmount(column) ? `${column}_minor` : column));
    const rows = [head, ...report.map((row) => columns.map((column) => row[column]))];
    const sheet = translator(locale, "fees")("report.sheet");
    return { name: `fees-${from}-${to}`, content: await writeTable(format, rows, { sheet }) };
  },
});
