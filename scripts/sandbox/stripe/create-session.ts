import type Stripe from "stripe";
import { ok, type Result } from "#lib/domain/result.ts";
import type { ApiError } from "./api-error.ts";
import { buildLineItem } from "./build-line-item.ts";
import { buildSession } from "./build-session.ts";
import { readCheckoutParameters } from "./checkout-parameters.ts";
import type { Form } from "./form-body.ts";
import type { Sandbox } from "./sandbox.ts";

/** `POST /v1/checkout/sessions`. */
export function createSession(sandbox: Sandbox, form: Form): Result<Stripe.Checkout.Session, ApiError> {
  const wanted = readCheckoutParameters(form);
  if (!wanted.ok) return wanted;
  const items = wanted.value.items.map(buildLineItem);
  const total = items.reduce((sum, item) => sum + item.amount_total, 0);
  const session = buildSession(wanted.value, total, sandbox.settings.publicUrl);
  sandbox.state.sessions[session.id] = session;
  sandbox.state.lineItems[session.id] = items;
  sandbox.state.intentData[session.id] = wanted.value.intentData;
  return ok(session);
}
