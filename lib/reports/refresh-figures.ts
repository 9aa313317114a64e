import { addDays, earlier, type PlainDate } from "#lib/domain/plain-date.ts";
import { ok } from "#lib/domain/result.ts";
import { instantInAlmaty, timeZone, todayInAlmaty } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";

/** Hours are counted separately up to this number; longer times count as this. */
const maxHours = 720;

/** Days counted in one transaction; a year of a large service would exceed the time limit. */
const daysAtOnce = 31;

/**
 * Counts the last `days` days again, including today, and replaces their figures. Repeatable; concurrent calls wait for
 * each other.
 */
export async function refreshFigures(days: number): Promise<void> {
  const end = addDays(todayInAlmaty(), 1);
  for (let from = addDays(end, -days); from < end; from = addDays(from, daysAtOnce)) {
    await refreshDays(from, earlier(end, addDays(from, daysAtOnce)));
  }
}

/** Including future days, because a notice may contain a future date of arrival. */
async function refreshDays(from: PlainDate, to: PlainDate): Promise<void> {
  const until = to > todayInAlmaty() ? "infinity" : to;
  const [since, before] = [
    instantInAlmaty(from).toISOString(),
    until === to ? instantInAlmaty(to).toISOString() : until,
  ];
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('report figures'))`;
    await tx.$executeRaw`DELETE FROM "ReportFigure" WHERE "day" >= ${from}::date AND "day" < ${until}::date`;
    await tx.$executeRaw`
      WITH submitted AS (
        SELECT (a."submittedAt" AT TIME ZONE ${timeZone}::text)::date AS "day", a."status"::text AS "status",
          coalesce(a."purpose"::text, '') AS "purpose", coalesce(a."territory", '') AS "territory"
        FROM "Application" a
        WHERE a."submittedAt" >= ${since}::timestamptz AND a."submittedAt" < ${before}::timestamptz
      ), decided AS (
        SELECT ("decidedAt" AT TIME ZONE ${timeZone}::text)::date AS "day", "refusalGround", "status"::text AS "status",
          least(${maxHours}::int, greatest(0, floor(extract(epoch FROM "decidedAt" - "paidAt") / 3600)))::int AS "hours",
          ("decidedAt" AT TIME ZONE ${timeZone}::text)::date <= "promisedOn" AS "kept"
        FROM "Application" WHERE "decidedAt" >= ${since}::timestamptz AND "decidedAt" < ${before}::timestamptz
          AND "status" IN ('GRANTED', 'REFUSED')
      )
      INSERT INTO "ReportFigure" ("day", "kind", "key", "count")
      SELECT "day", 'state', "status", count(*)::int FROM submitted GROUP BY "day", "status"
      UNION ALL SELECT "day", 'purpose', "purpose", count(*)::int FROM submitted GROUP BY "day", "purpose"
      UNION ALL SELECT "day", 'territory', "territory", count(*)::int FROM submitted GROUP BY "day", "territory"
      UNION ALL SELECT "day", 'decision-hours', "hours"::text, count(*)::int FROM decided
        WHERE "hours" IS NOT NULL GROUP BY "day", "hours"
      UNION ALL SELECT "day", 'promise', CASE WHEN "kept" THEN 'kept' ELSE 'missed' END, count(*)::int FROM decided
        WHERE "kept" IS NOT NULL GROUP BY "day", "kept"
      UNION ALL SELECT "day", 'ground', coalesce("refusalGround", ''), count(*)::int FROM decided
        WHERE "status" = 'REFUSED' GROUP BY "day", "refusalGround"
      UNION ALL SELECT "arrivalOn", CASE WHEN "late" THEN 'arrival-late' ELSE 'arrival-in-time' END, "region", count(*)::int
        FROM "ArrivalNotice" WHERE "arrivalOn" >= ${from}::date AND "arrivalOn" < ${until}::date
          AND "stage" IN ('PRESENT', 'DEPARTED')
        GROUP BY "arrivalOn", "late", "region"`;
    return ok(undefined);
  });
}
