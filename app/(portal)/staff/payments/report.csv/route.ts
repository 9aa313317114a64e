import { mayDo } from "#lib/accounts/rights.ts";
import { feeReport } from "#lib/payments/fee-report.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { writeCsv } from "#lib/platform/tables/write-csv.ts";
import { currentActor } from "../../../request.ts";
import { readDays } from "../report/read-days.ts";

const columns = ["day", "currency", "payments", "applications", "fees", "disputed", "returned"] as const;
const isAmount = (column: string): boolean => ["fees", "disputed", "returned"].includes(column);

/** The report as a table for programs: amounts in minor units, days as YYYY-MM-DD. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { from, to, wrong } = readDays(asked, todayInAlmaty());
  if (!actor || wrong || !mayDo(actor.role, "report:read")) {
    return new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });
  }
  const report = await feeReport(actor, from, to);
  const head = columns.map((column) => (isAmount(column) ? `${column}_minor` : column));
  const csv = writeCsv([head, ...report.map((row) => columns.map((column) => row[column]))]);
  return new Response(Buffer.from(csv), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="fees-${from}-${to}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
