import type { Actor } from "#lib/accounts/actor.ts";
import { mayDo } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { addDays, type PlainDate } from "#lib/domain/plain-date.ts";
import { ok } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { startOfDay } from "./day.ts";

/** The fees of one day in Kazakhstan in one currency; every amount in minor units. */
export interface FeeDay {
  readonly day: PlainDate;
  /** ISO 4217. */
  readonly currency: string;
  readonly payments: number;
  readonly applications: number;
  /** Fees that were paid and stay (R6). */
  readonly fees: number;
  /** Of these, under dispute with the payer's bank. */
  readonly disputed: number;
  /** Money that came twice or too late and went back, by the day on which that was ordered. */
  readonly returned: number;
}

type Part = Partial<Omit<FeeDay, "day" | "currency">> & Pick<FeeDay, "day" | "currency">;

/** Fees by day and currency from one day to another, both included, newest first; nothing for whoever may not read reports. */
export async function feeReport(actor: Actor, from: PlainDate, to: PlainDate): Promise<readonly FeeDay[]> {
  if (!mayDo(actor.role, "report:read")) return [];
  await transaction(async (tx) => {
    const detail = { from, to };
    await recordEvent(tx, { actor, action: "report.read", subjectType: "report", subjectId: "fees", detail });
    return ok(undefined);
  });
  const [since, until] = [startOfDay(from), startOfDay(addDays(to, 1))];
  const [paid, returned] = await Promise.all([
    db().$queryRaw<Part[]>`
      SELECT to_char(o."paidAt" AT TIME ZONE 'Asia/Almaty', 'YYYY-MM-DD') AS day, o."currency",
        count(DISTINCT o."id")::int AS payments, count(*)::int AS applications, sum(i."amount")::float8 AS fees,
        coalesce(sum(i."amount") FILTER (WHERE o."status" = 'DISPUTED'), 0)::float8 AS disputed
      FROM "Order" o JOIN "OrderItem" i ON i."orderId" = o."id" AND NOT i."returned"
      WHERE o."paidAt" >= ${since} AND o."paidAt" < ${until} AND o."status" IN ('PAID', 'DISPUTED')
      GROUP BY 1, 2`,
    db().$queryRaw<Part[]>`
      SELECT to_char("requestedAt" AT TIME ZONE 'Asia/Almaty', 'YYYY-MM-DD') AS day, "currency",
        sum("amount")::float8 AS returned
      FROM "PaymentReturn" WHERE "requestedAt" >= ${since} AND "requestedAt" < ${until} GROUP BY 1, 2`,
  ]);
  return merged([...paid, ...returned]);
}

function merged(parts: readonly Part[]): readonly FeeDay[] {
  const days = new Map<string, FeeDay>();
  for (const part of parts) {
    const key = `${part.day} ${part.currency}`;
    const nothing = { payments: 0, applications: 0, fees: 0, disputed: 0, returned: 0 };
    days.set(key, { ...nothing, ...days.get(key), ...part });
  }
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, day]) => day);
}

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
