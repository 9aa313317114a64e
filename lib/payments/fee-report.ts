import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { addDays, earlier, isAfter, type PlainDate } from "#lib/domain/plain-date.ts";
import { ok } from "#lib/domain/result.ts";
import { instantInAlmaty, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";

/** The fees of one day in Kazakhstan in one currency; amounts in minor units. */
export interface FeeDay {
  readonly day: PlainDate;
  /** ISO 4217. */
  readonly currency: string;
  readonly payments: number;
  readonly applications: number;
  /** Paid fees that are kept (R6). */
  readonly fees: number;
  /** Of these, those disputed with the payer's bank. */
  readonly disputed: number;
  /** Money that arrived twice or too late and was returned, by the day of the request to return it. */
  readonly returned: number;
}

/** The last days, including today, are counted on request; earlier ones are in a table. */
const freshDays = 3;

/**
 * Fees by day and currency for a period, both days included, newest first. A later event of a payment, such as a
 * dispute, appears in its day after the next night.
 */
export async function feeReport(
  actor: Granted<"report:read">,
  from: PlainDate,
  to: PlainDate,
): Promise<readonly FeeDay[]> {
  await transaction(async (tx) => {
    const detail = { from, to };
    await recordEvent(tx, { actor, action: "report.read", subjectId: "fees", detail });
    return ok(undefined);
  });
  const fresh = addDays(todayInAlmaty(), 1 - freshDays);
  const since = isAfter(from, fresh) ? from : fresh;
  return db().$queryRaw<FeeDay[]>`
    SELECT to_char("day", 'YYYY-MM-DD') AS "day", "currency", "payments", "applications",
      "fees"::float8 AS "fees", "disputed"::float8 AS "disputed", "returned"::float8 AS "returned"
    FROM (
      SELECT * FROM "FeeDay" WHERE "day" BETWEEN ${from}::date AND ${to}::date AND "day" < ${fresh}::date
      UNION ALL SELECT * FROM fee_days(${instantInAlmaty(since)}, ${instantInAlmaty(addDays(to, 1))})
    ) AS counted
    ORDER BY "day" DESC, "currency" DESC`;
}

/** Days counted in one transaction; a year of a large service would exceed the time limit. */
const daysAtOnce = 31;

/** Counts the given number of days before the last ones again. Repeatable. */
export async function refreshFeeDays(days: number): Promise<void> {
  const end = todayInAlmaty();
  for (let from = addDays(end, 1 - freshDays - days); from < end; from = addDays(from, daysAtOnce)) {
    const to = earlier(end, addDays(from, daysAtOnce));
    await transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('fee days'))`;
      await tx.$executeRaw`DELETE FROM "FeeDay" WHERE "day" >= ${from}::date AND "day" < ${to}::date`;
      await tx.$executeRaw`INSERT INTO "FeeDay" SELECT * FROM fee_days(${instantInAlmaty(from)}, ${instantInAlmaty(to)})`;
      return ok(undefined);
    });
  }
}

/** A report by months and currencies, in the same order; the day of each row is the first of its month. */
export function monthsOf(days: readonly FeeDay[]): readonly FeeDay[] {
  const months = new Map<string, FeeDay>();
  for (const row of days) {
    const day = firstOfMonth(row.day);
    const sum = months.get(`${day} ${row.currency}`);
    months.set(`${day} ${row.currency}`, { ...(sum ? added(sum, row) : row), day });
  }
  return [...months.values()];
}

const firstOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01` as PlainDate;

/** The sums of a report by currency. */
export function totalsOf(days: readonly FeeDay[]): readonly Omit<FeeDay, "day">[] {
  const totals = new Map<string, Omit<FeeDay, "day">>();
  for (const { day: _, ...part } of days) {
    const sum = totals.get(part.currency);
    totals.set(part.currency, sum ? added(sum, part) : part);
  }
  return [...totals.values()];
}

const added = (a: Omit<FeeDay, "day">, b: Omit<FeeDay, "day">): Omit<FeeDay, "day"> => ({
  currency: a.currency,
  payments: a.payments + b.payments,
  applications: a.applications + b.applications,
  fees: a.fees + b.fees,
  disputed: a.disputed + b.disputed,
  returned: a.returned + b.returned,
});
