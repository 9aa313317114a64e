import { cachedFor } from "#lib/platform/cached-for.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Sample, Samples } from "./metrics.ts";

/** Metrics that also count what is finished. */
type OfBoth = "portal_orders" | "portal_mails" | "portal_webhook_events" | "portal_applications";

/** Counts what is finished: in a large service nearly all rows, so each of these tables is read as a whole. */
export async function countOver(): Promise<Samples<OfBoth>> {
  return {
    portal_orders: await db().$queryRaw<Sample<"portal_orders">[]>`
      SELECT "status"::text AS status, count(*)::int AS value FROM "Order"
      WHERE "status" NOT IN ('OPEN', 'PENDING', 'DISPUTED') GROUP BY 1`,
    portal_mails: await db().$queryRaw<Sample<"portal_mails">[]>`
      SELECT "template", 'sent' AS state, count(*)::int AS value FROM "Mail"
      WHERE "sentAt" IS NOT NULL AND "failedAt" IS NULL GROUP BY 1`,
    portal_webhook_events: await db().$queryRaw<Sample<"portal_webhook_events">[]>`
      SELECT 'processed' AS state, count(*)::int AS value FROM "WebhookEvent"
      WHERE "processedAt" IS NOT NULL AND coalesce("outcome", '') NOT LIKE 'parked%'`,
    portal_applications: await db().$queryRaw<Sample<"portal_applications">[]>`
      SELECT "status"::text AS status, count(*)::int AS value FROM "Application"
      WHERE "status" NOT IN ('DRAFT', 'SUBMITTED', 'PAID', 'IN_REVIEW', 'RETURNED') GROUP BY 1`,
  };
}

/** The same, at most five minutes old, because none of it needs attention. */
export const cachedOver = cachedFor(300_000, countOver);
