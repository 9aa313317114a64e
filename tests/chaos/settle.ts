import { setTimeout as pause } from "node:timers/promises";
import { ok } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import type { ChaosPortal } from "./chaos-portal.ts";

const givesUpAfterMs = 8 * 60_000;
/** Number of consecutive checks that must find everything finished. */
const restful = 3;

/**
 * Lets the portal finish, in minutes, what a few quiet hours would: jobs that wait for their next attempt become due
 * now, and orders become old enough for the reconciliation. Nothing else is changed. The sweeps for missing effects do
 * not run, because each job must have had its effect itself.
 * @returns whether it finished
 */
export async function settle(portal: ChaosPortal): Promise<boolean> {
  const began = performance.now();
  let quiet = 0;
  while (performance.now() - began < givesUpAfterMs) {
    await pause(1000);
    await bringForward();
    const unrest = (await openJobs()) + (await deliveries(portal)) + (await unsettledOrders());
    quiet = unrest === 0 ? quiet + 1 : 0;
    if (quiet === restful) return true;
    // Webhooks that were dropped are replaced by asking the provider.
    if ((await openJobs()) === 0) await reconcile();
  }
  return false;
}

/** Failed jobs stay, because the checks count them. */
const bringForward = () =>
  db().$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()
    WHERE run_at > now() AND locked_at IS NULL AND attempts < max_attempts`;

async function openJobs(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker._private_jobs WHERE attempts < max_attempts OR locked_at IS NOT NULL`;
  return row?.count ?? 0;
}

async function deliveries({ stripeUrl }: ChaosPortal): Promise<number> {
  const response = await fetch(`${stripeUrl}/sandbox/deliveries`);
  return ((await response.json()) as { waiting: number }).waiting;
}

/** Orders that have not been paid may stay open while their applications can still be paid. */
const unsettledOrders = () =>
  db().order.count({
    where: {
      OR: [
        { status: "PENDING" },
        { status: "OPEN", items: { some: { application: { status: { not: "SUBMITTED" } } } } },
      ],
    },
  });

async function reconcile(): Promise<void> {
  await db().$executeRaw`UPDATE "Order" SET "createdAt" = now() - interval '2 hours', "nextCheckAt" = now()
    WHERE status IN ('OPEN', 'PENDING') AND "createdAt" > now() - interval '1 hour'`;
  await transaction(async (tx) => ok(await enqueue(tx, "reconcile-orders", {})));
}
