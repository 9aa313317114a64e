import { ok, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import type { ForgedEvent } from "./payment-provider.ts";
import { provider } from "./provider.ts";

/**
 * Receives a webhook event: only verifies, stores and queues it, in one transaction, so that the answer is fast. A
 * known event has no effect. Problem: it lacks the provider's signature, or is too old.
 */
export async function receiveEvent(
  payload: string,
  signature: string,
): Promise<Result<{ readonly known: boolean }, ForgedEvent>> {
  const event = provider.readEvent(payload, signature);
  if (!event.ok) return event;
  const { id, type } = event.value;
  const raw = event.value.payload as Prisma.InputJsonValue;
  return transaction(async (tx) => {
    const { count } = await tx.webhookEvent.createMany({
      data: [{ id, type, payload: raw, receivedAt: now() }],
      skipDuplicates: true,
    });
    if (count > 0) {
      await enqueue(tx, "process-provider-event", { eventId: id });
    }
    return ok({ known: count === 0 });
  });
}
