import Stripe from "stripe";
import { problem, type Result } from "#lib/domain/result.ts";
import { env } from "#lib/platform/env.ts";
import type { Unavailable } from "./payment-provider.ts";

let client: Stripe | undefined;

/** The SDK with the portal's key; it answers or gives up within some seconds. */
export function stripe(): Stripe {
  client ??= new Stripe(env().STRIPE_SECRET_KEY, {
    ...standIn(env().STRIPE_API_URL),
    timeout: 8000,
    maxNetworkRetries: 1,
    telemetry: false,
  });
  return client;
}

/** The API's address if it is not Stripe's own. */
function standIn(address: string | undefined): Stripe.StripeConfig {
  if (!address) return {};
  const { hostname, port, protocol } = new URL(address);
  const scheme = protocol === "http:" ? "http" : "https";
  return { host: hostname, protocol: scheme, port: port || (scheme === "http" ? 80 : 443) };
}

const isStripe = (fault: unknown): fault is Stripe.errors.StripeError =>
  fault instanceof Stripe.errors.StripeError;

/** Whether the SDK threw an error of the API with this code. */
export const hasCode = (fault: unknown, code: string): boolean => isStripe(fault) && fault.code === code;

/** No answer, an error on Stripe's side, or too many requests; other errors are the portal's fault and thrown. */
export function unavailable(fault: unknown): Result<never, Unavailable> {
  const { StripeConnectionError, StripeAPIError, StripeRateLimitError } = Stripe.errors;
  const theirs = [StripeConnectionError, StripeAPIError, StripeRateLimitError].some(
    (kind) => fault instanceof kind,
  );
  if (!theirs) throw fault;
  return problem({ kind: "unavailable" });
}
