import { receiveEvent } from "#lib/payments/receive-event.ts";
import { log } from "#lib/platform/log.ts";
import { readLimited } from "#lib/web/read-limited.ts";

export const dynamic = "force-dynamic";

/** Far more than any of the provider's events. */
const maxBytes = 512_000;

/** Takes the payment provider's events; the answer says only whether it may forget the event. */
export async function POST(request: Request): Promise<Response> {
  const payload = await readLimited(request, maxBytes);
  if (payload === undefined) return new Response(null, { status: 413 });
  const received = await receiveEvent(payload, request.headers.get("stripe-signature") ?? "");
  if (!received.ok) {
    log().warn({ reason: received.problem.kind }, "webhook refused");
    return new Response(null, { status: 400 });
  }
  return Response.json({ received: true });
}
