import { cachedFor } from "#lib/platform/cached-for.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Count, type CountRow, named } from "./count-work.ts";

/** How many things are over, by the name of the figure to which they belong. */
export type OverCounts = Readonly<Record<string, readonly Count[]>>;

/** Counts what needs no one any more: of a large service nearly all, so each of these tables is read as a whole. */
export async function countOver(): Promise<OverCounts> {
  const [orders, mails, events, applications] = [
    await db().$queryRaw<CountRow[]>`
      SELECT "status"::text AS a, '' AS b, count(*)::int AS count FROM "Order"
      WHERE "status" NOT IN ('OPEN', 'PENDING', 'DISPUTED') GROUP BY 1`,
    await db().$queryRaw<CountRow[]>`
      SELECT "template" AS a, 'sent' AS b, count(*)::int AS count FROM "Mail"
      WHERE "sentAt" IS NOT NULL AND "failedAt" IS NULL GROUP BY 1`,
    await db().$queryRaw<CountRow[]>`
      SELECT 'processed' AS a, '' AS b, count(*)::int AS count FROM "WebhookEvent"
      WHERE "processedAt" IS NOT NULL AND coalesce("outcome", '') NOT LIKE 'parked%'`,
    await db().$queryRaw<CountRow[]>`
      SELECT "status"::text AS a, '' AS b, count(*)::int AS count FROM "Application"
      WHERE "status" NOT IN ('DRAFT', 'SUBMITTED', 'PAID', 'IN_REVIEW', 'RETURNED') GROUP BY 1`,
  ];
  return {
    portal_orders: named(orders, "status"),
    portal_mails: named(mails, "template", "state"),
    portal_webhook_events: named(events, "state"),
    portal_applications: named(applications, "status"),
  };
}

/** The same at most five minutes old: nothing of it asks for anyone's attention. */
export const cachedOver = cachedFor(300_000, countOver);
