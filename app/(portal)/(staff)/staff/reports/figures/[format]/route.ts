import { todayInAlmaty } from "#lib/platform/clock.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { tableFormat, writeTable } from "#lib/platform/tables/write-table.ts";
import { readDays as readFigureDays } from "#lib/reports/read-figures.ts";
import { currentActor, currentLocale } from "#lib/web/request.ts";
import { noTable, tableResponse } from "#lib/web/table-response.ts";
import { readDays } from "../../../payments/report/read-days.ts";

interface Context {
  readonly params: Promise<{ format: string }>;
}

/** The figures by day as a table; kinds and keys are codes, for programs. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [actor, locale, { format: asked }] = await Promise.all([currentActor(), currentLocale(), params]);
  const format = tableFormat(asked);
  const { from, to, wrong } = readDays(
    Object.fromEntries(new URL(request.url).searchParams),
    todayInAlmaty(),
  );
  const figures = actor && format && !wrong ? await readFigureDays(actor, from, to) : undefined;
  if (!format || !figures) return noTable();
  const t = translator(locale, "reports");
  const rows = [
    [t("day"), t("kind-column"), t("key"), t("count")],
    ...figures.map((row) => [row.day, row.kind, row.key, row.count]),
  ];
  const content = await writeTable(format, rows, { sheet: t("sheet") });
  return tableResponse(content, `reports-${from}-${to}`, format);
}
