import type Stripe from "stripe";
import { buildDispute } from "./build-dispute.ts";
import { emitEvent } from "./emit-event.ts";
import type { Sandbox } from "./sandbox.ts";

/** The card holder disputes a paid intent; `null` if there is no captured charge or it is disputed already. */
export function openDispute(sandbox: Sandbox, intentId: string): Stripe.Dispute | null {
  const { state } = sandbox;
  const charge = state.charges[String(state.paymentIntents[intentId]?.latest_charge)];
  if (!charge?.captured || charge.disputed) return null;
  const dispute = buildDispute(charge);
  charge.disputed = true;
  state.disputes[dispute.id] = dispute;
  emitEvent(sandbox, "charge.dispute.created", dispute);
  return dispute;
}

/** The merchant has answered and the bank examines the case; `null` if there is no such open dispute. */
export function answerDispute(sandbox: Sandbox, id: string): Stripe.Dispute | null {
  const dispute = sandbox.state.disputes[id];
  if (dispute?.status !== "needs_response") return null;
  dispute.status = "under_review";
  emitEvent(sandbox, "charge.dispute.updated", dispute);
  return dispute;
}

/** The bank decides; `null` if there is no such open dispute. */
export function closeDispute(sandbox: Sandbox, id: string, status: "won" | "lost"): Stripe.Dispute | null {
  const dispute = sandbox.state.disputes[id];
  if (!dispute || !["needs_response", "under_review"].includes(dispute.status)) return null;
  dispute.status = status;
  const charge = sandbox.state.charges[String(dispute.charge)];
  // Won: the merchant has the money again and can refund it like any other.
  if (charge && status === "won") charge.disputed = false;
  emitEvent(sandbox, "charge.dispute.closed", dispute);
  return dispute;
}
