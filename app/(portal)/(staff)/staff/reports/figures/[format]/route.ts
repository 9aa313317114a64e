import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { writeTable } from "#lib/platform/tables/write-table.ts";
import { readDays as readFigureDays } from "#lib/reports/read-figures.ts";
import { tableHandler } from "#lib/web/handler.ts";
import { readDays } from "../../../payments/report/read-days.ts";

/** The figures by day as a table for programs; kinds and keys are codes. */
export const GET = tableHandler({
  right: "report:read",
  table: async ({ actor, query, locale, format }) => {
    const { from, to, wrong } = readDays(query, todayInAlmaty());
    if (wrong) return undefined;
    const figures = await readFigureDays(actor, from, to);
    const t = translator(locale, "reports");
    const head = [t("day"), t("kind-column"), t("key"), t("count")];
    const rows = [head, ...figures.map((row) => [row.day, row.kind, row.key, row.count])];
    return { name: `reports-${from}-${to}`, content: await writeTable(format, rows, { sheet: t("sheet") }) };
  },
});
