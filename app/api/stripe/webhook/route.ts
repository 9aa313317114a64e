import { receiveEvent } from "#lib/payments/receive-event.ts";
import { log } from "#lib/platform/log.ts";
import { emptyAnswer, jsonAnswer } from "#lib/web/answer.ts";
import { bodyUpTo, everyone, handler } from "#lib/web/handler.ts";

/** Takes the payment provider's events, known by their signature; the answer says only whether it may forget the event. */
export const POST = handler({
  caller: everyone,
  // Far more than any of the provider's events.
  body: bodyUpTo(512_000),
  run: async ({ body, request }) => {
    const received = await receiveEvent(body.toString("utf8"), request.headers.get("stripe-signature") ?? "");
    if (received.ok) return jsonAnswer({ received: true });
    log().warn({ reason: received.problem.kind }, "webhook refused");
    return emptyAnswer(400);
  },
});
