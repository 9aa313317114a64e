import { receiveEvent } from "#lib/payments/receive-event.ts";
import { log } from "#lib/platform/log.ts";
import { emptyAnswer, jsonAnswer } from "#lib/web/answer.ts";
import { bodyUpTo, everyone, handler } from "#lib/web/handler.ts";

/**
 * Receives the payment provider's events, authenticated by their signature; the answer says only whether the provider
 * may forget the event.
 */
export const POST = handler({
  caller: everyone,
  // Far larger than any event of the provider.
  body: bodyUpTo(512_000),
  run: async ({ body, request }) => {
    const received = await receiveEvent(body.toString("utf8"), request.headers.get("stripe-signature") ?? "");
    if (received.ok) return jsonAnswer({ received: true });
    log().warn({ reason: received.problem.kind }, "webhook refused");
    return emptyAnswer(400);
  },
});
