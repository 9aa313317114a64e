import type { Granted } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";

/** The kinds of figures, in the order in which they are shown. */
export const FIGURE_KINDS = [
  "state",
  "purpose",
  "territory",
  "promise",
  "ground",
  "arrival-in-time",
  "arrival-late",
] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export interface Figure {
  /** A status, purpose, territory, ground, region …; empty when it is unknown. */
  readonly key: string;
  readonly count: number;
}

export interface Report {
  readonly figures: Readonly<Record<FigureKind, readonly Figure[]>>;
  readonly times: DecisionTimes | undefined;
}

/** Hours from payment to decision, as integers. */
export interface DecisionTimes {
  readonly decisions: number;
  readonly median: number;
  readonly percentile90: number;
}

/** The figures of a period, both days included, the largest first. */
export async function readReport(
  actor: Granted<"report:read">,
  from: PlainDate,
  to: PlainDate,
): Promise<Report> {
  await recordRead({ actor, action: "report.read", subjectId: "figures", detail: { from, to } });
  const sums = await db().reportFigure.groupBy({
    by: ["kind", "key"],
    where: { day: { gte: toDbDate(from), lte: toDbDate(to) } },
    _sum: { count: true },
  });
  const rows = sums.map(({ kind, key, _sum }) => ({ kind, key, count: _sum.count ?? 0 }));
  const ofKind = (kind: string): readonly Figure[] =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ key, count }) => ({ key, count }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const figures = Object.fromEntries(FIGURE_KINDS.map((kind) => [kind, ofKind(kind)])) as Report["figures"];
  return { figures, times: decisionTimes(ofKind("decision-hours")) };
}

function decisionTimes(hours: readonly Figure[]): DecisionTimes | undefined {
  const decisions = hours.reduce((sum, { count }) => sum + count, 0);
  if (decisions === 0) return undefined;
  const sorted = hours.toSorted((a, b) => Number(a.key) - Number(b.key));
  /** The smallest number of hours within which at least this share was decided. */
  const below = (share: number): number => {
    let seen = 0;
    for (const { key, count } of sorted) {
      seen += count;
      if (seen >= share * decisions) return Number(key);
    }
    return 0;
  };
  return { decisions, median: below(0.5), percentile90: below(0.9) };
}

/** The figures of a period by day, as rows for a table. */
export async function readDays(actor: Granted<"report:read">, from: PlainDate, to: PlainDate) {
  await recordRead({ actor, action: "report.export", subjectId: "figures", detail: { from, to } });
  const rows = await db().reportFigure.findMany({
    where: { day: { gte: toDbDate(from), lte: toDbDate(to) } },
    orderBy: [{ day: "asc" }, { kind: "asc" }, { key: "asc" }],
  });
  return rows.map(({ day, ...row }) => ({ ...row, day: fromDbDate(day) }));
}
