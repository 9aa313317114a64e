import { systemActor } from "#lib/audit/record.ts";
import { isUndecided } from "#lib/domain/life-cycles/application.ts";
import { ok } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { enqueueOrderMail } from "./enqueue-order-mail.ts";
import { lockApplications } from "./lock-applications.ts";
import { moveOrder } from "./move-order.ts";
import { closeIssues, raiseIssue } from "./payment-issues.ts";
import type { ProviderDispute, ProviderPayment } from "./payment-provider.ts";
import { type SettledOrder, settledOrder } from "./settled-order.ts";

const statuses = { open: "OPEN", won: "WON", lost: "LOST" } as const;

/**
 * Records the disputes of a payment. While one is open or lost, its applications are on hold and no visa is granted;
 * when all are won, the hold is lifted.
 */
export async function followDisputes({ paymentId, disputes }: ProviderPayment): Promise<void> {
  if (disputes.length === 0) return;
  const order = await db().order.findUnique({
    where: { providerPaymentId: paymentId },
    select: settledOrder,
  });
  for (const dispute of disputes) {
    const detail = `${dispute.amount} ${dispute.currency} ${dispute.status}`;
    const about = { about: dispute.disputeId, paymentId, detail };
    if (!order) await raiseIssue({ kind: "foreign-dispute", ...about });
    else if (dispute.status === "lost")
      await raiseIssue({ kind: "lost-dispute", ...about, orderId: order.id });
    else if (dispute.status === "won") await closeIssues(["lost-dispute"], dispute.disputeId);
  }
  if (order) await transaction(async (tx) => ok(await hold(tx, order, disputes)));
}

async function hold(
  tx: Tx,
  { id, items }: SettledOrder,
  disputes: readonly ProviderDispute[],
): Promise<void> {
  await lockApplications(tx, items);
  for (const { disputeId, status, amount, currency, openedAt } of disputes) {
    const facts = { status: statuses[status], closedAt: status === "open" ? null : now() };
    await tx.paymentDispute.upsert({
      where: { id: disputeId },
      create: { id: disputeId, orderId: id, amount, currency, openedAt, ...facts },
      update: facts,
    });
  }
  const order = await tx.order.findUniqueOrThrow({ where: { id }, select: settledOrder });
  const event = disputes.some(({ status }) => status !== "won") ? "dispute" : "resolve";
  const applicationIds = items.map(({ applicationId }) => applicationId);
  const heldAt = event === "dispute" ? now() : null;
  if (order.status !== (event === "dispute" ? "PAID" : "DISPUTED")) return;
  await tx.application.updateMany({
    where: { id: { in: applicationIds }, orderItems: { some: { orderId: id, returned: false } } },
    data: { heldAt },
  });
  if (order.items.some(({ application }) => isUndecided(application.status))) {
    // Each status of the disputes is another message.
    const turn = disputes.map(({ disputeId, status }) => `${disputeId}-${status}`).join(":");
    const template = event === "dispute" ? "payment-disputed" : "payment-undisputed";
    await enqueueOrderMail(tx, order, template, { order: order.id }, turn);
  }
  await moveOrder(tx, { id, from: order.status, event, actor: systemActor });
}
