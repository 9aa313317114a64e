import { may } from "#lib/accounts/rights.ts";
import { feeReport } from "#lib/payments/fee-report.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { tableFormat, writeTable } from "#lib/platform/tables/write-table.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";
import { noTable, tableResponse } from "#lib/web/table-response.ts";
import { readDays } from "../../read-days.ts";

interface Context {
  readonly params: Promise<{ format: string }>;
}

const columns = ["day", "currency", "payments", "applications", "fees", "disputed", "returned"] as const;
const isAmount = (column: string): boolean => ["fees", "disputed", "returned"].includes(column);

/** The report as a table for programs: amounts in minor units, days as YYYY-MM-DD. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [actor, locale, { format: asked }] = await Promise.all([currentActor(), currentLocale(), params]);
  const format = tableFormat(asked);
  const { from, to, wrong } = readDays(
    Object.fromEntries(new URL(request.url).searchParams),
    todayInAlmaty(),
  );
  if (!actor || !format || wrong || !may(actor, "report:read")) return noTable();
  const report = await feeReport(actor, from, to);
  const head = columns.map((column) => (isAmount(column) ? `${column}_minor` : column));
  const rows = [head, ...report.map((row) => columns.map((column) => row[column]))];
  const sheet = translator(locale, "fees")("report.sheet");
  return tableResponse(await writeTable(format, rows, { sheet }), `fees-${from}-${to}`, format);
}
