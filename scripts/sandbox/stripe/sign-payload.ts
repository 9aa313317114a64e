import { createHmac } from "node:crypto";

/**
 * The `Stripe-Signature` header: `t` in seconds and `v1`, the HMAC-SHA256 of `t.payload` with the endpoint's secret.
 * Computed for every attempt, because receivers reject old ones. Source: Stripe documentation, "Verify webhook
 * signatures".
 */
export function signPayload(payload: string, secret: string, at: Date = new Date()): string {
  const time = Math.floor(at.getTime() / 1000);
  const signature = createHmac("sha256", secret).update(`${time}.${payload}`, "utf8").digest("hex");
  return `t=${time},v1=${signature}`;
}
