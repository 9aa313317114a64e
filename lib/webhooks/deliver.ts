import { ok } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { endpointSecret } from "./endpoint-secret.ts";
import { enqueueAttempt } from "./enqueue-deliveries.ts";
import { localEndpoints } from "./local-endpoints.ts";
import { type PostOutcome, postMessage } from "./post-message.ts";
import { signature } from "./sign.ts";

const minute = 60_000;

/**
 * Pauses after each failed attempt; after the last one the delivery has failed permanently, about two days after the
 * first attempt.
 */
export const waits = [0.5, 2, 10, 30, 120, 360, 720, 1440].map((minutes) => minutes * minute);

/**
 * Attempts to deliver a message. Its body never changes between attempts, and its id lets the receiver recognise a
 * repetition. Any 2xx means delivered; otherwise it is attempted again later, until it fails permanently.
 */
export async function deliverWebhook(deliveryId: string): Promise<void> {
  const delivery = await db().webhookDelivery.findUnique({
    where: { id: deliveryId },
    include: { endpoint: true },
  });
  if (!delivery || delivery.deliveredAt || delivery.failedAt) return;
  const { endpoint } = delivery;
  const triedAt = now();
  if (endpoint.disabledAt) {
    const data = { failedAt: triedAt, failure: "switched-off" };
    await db().webhookDelivery.updateMany({ where: { id: deliveryId }, data });
    return;
  }
  const { id, type, createdAt, data } = delivery;
  const body = JSON.stringify({ id, type, createdAt: createdAt.toISOString(), data });
  const outcome = await postMessage({
    url: endpoint.url,
    body,
    local: localEndpoints(),
    headers: {
      "content-type": "application/json",
      "user-agent": "Visa-and-Migration-Portal-Webhook/1",
      "portal-event": type,
      "portal-delivery": id,
      "portal-signature": signature(endpointSecret(endpoint.id, endpoint.secretVersion), body, triedAt),
    },
  });
  const attempts = delivery.attempts + 1;
  const taken = "status" in outcome && outcome.status >= 200 && outcome.status < 300;
  const wait = waits[attempts - 1];
  await transaction(async (tx) => {
    await tx.webhookDelivery.update({
      where: { id },
      data: {
        attempts,
        triedAt,
        ...attemptColumns(outcome),
        deliveredAt: taken ? triedAt : null,
        failedAt: taken || wait !== undefined ? null : triedAt,
      },
    });
    if (!taken && wait !== undefined) await enqueueAttempt(tx, id, new Date(triedAt.getTime() + wait));
    return ok(undefined);
  });
}

const attemptColumns = (
  outcome: PostOutcome,
): { readonly status: number | null; readonly failure: string | null } =>
  "status" in outcome
    ? { status: outcome.status, failure: null }
    : { status: null, failure: outcome.failure };
