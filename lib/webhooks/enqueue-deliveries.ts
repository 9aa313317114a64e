import type { Tx } from "#lib/platform/db/transaction.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { enqueue } from "#lib/platform/outbox.ts";

/** An event for a property's system. */
export interface WebhookMessage {
  readonly propertyId: string;
  /** `arrival-notice.undone` … */
  readonly type: string;
  /** Together with the revision identifies the event, which is sent once however often it is enqueued. */
  readonly subjectId: string;
  readonly revision: number;
  /** Ids, statuses, dates and codes. */
  readonly data: Prisma.InputJsonObject;
}

/** Enqueues the messages in the transaction of the change that causes them; the worker sends them after the commit. */
export async function enqueueDeliveries(tx: Tx, messages: readonly WebhookMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const endpoints = await tx.webhookEndpoint.findMany({
    where: {
      propertyId: { in: [...new Set(messages.map(({ propertyId }) => propertyId))] },
      disabledAt: null,
    },
    select: { id: true, propertyId: true },
  });
  const rows = endpoints.flatMap(({ id, propertyId }) =>
    messages
      .filter((one) => one.propertyId === propertyId)
      .map(({ type, subjectId, revision, data }) => ({ endpointId: id, type, subjectId, revision, data })),
  );
  if (rows.length === 0) return;
  const created = await tx.webhookDelivery.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true },
  });
  for (const { id } of created) await enqueueAttempt(tx, id);
}

/** Enqueues an attempt at a message, now or later. */
export const enqueueAttempt = (tx: Tx, deliveryId: string, runAt?: Date): Promise<void> =>
  enqueue(tx, "deliver-webhook", { deliveryId }, { runAt });
