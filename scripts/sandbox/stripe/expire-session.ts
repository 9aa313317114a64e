import type Stripe from "stripe";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type ApiError, noSuch } from "./api-error.ts";
import { emitEvent } from "./emit-event.ts";
import { unixNow } from "./identifier.ts";
import type { Sandbox } from "./sandbox.ts";

/** `POST /v1/checkout/sessions/:id/expire`: only an open session can be expired. */
export function expireSession(sandbox: Sandbox, id: string): Result<Stripe.Checkout.Session, ApiError> {
  const session = sandbox.state.sessions[id];
  if (!session) return problem(noSuch("checkout.session", id, "session"));
  if (session.status !== "open") {
    return problem({
      status: 400,
      type: "invalid_request_error",
      message: `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
    });
  }
  close(sandbox, session);
  return ok(session);
}

/** Expires every open session whose expiry time has passed. */
export function expireDueSessions(sandbox: Sandbox): void {
  const now = unixNow();
  for (const session of Object.values(sandbox.state.sessions)) {
    if (session.status === "open" && session.expires_at <= now) close(sandbox, session);
  }
}

function close(sandbox: Sandbox, session: Stripe.Checkout.Session): void {
  session.status = "expired";
  session.url = null;
  delete sandbox.state.authentications[session.id];
  const intent = sandbox.state.paymentIntents[String(session.payment_intent)];
  if (intent) {
    intent.status = "canceled";
    intent.canceled_at = unixNow();
    intent.cancellation_reason = "automatic";
    intent.next_action = null;
  }
  emitEvent(sandbox, "checkout.session.expired", session);
}
