import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "#lib/accounts/actor.ts";
import { findPayment, type Payment } from "./find-payment.ts";

/** Pauses between the looks in milliseconds, some ten seconds in all: most notices take less than two. */
const pauses = [250, 250, 500, 500, 500, 1000, 1000, 1500, 2000, 2500];

/**
 * The payment of somebody who comes back from the provider: looked at until it is no longer open, or for some ten
 * seconds. It waits here because a page that reloads itself disturbs readers with screen readers and needs scripts.
 */
export async function awaitPayment(actor: Actor, applicationId: string): Promise<Payment | undefined> {
  let payment = await findPayment(actor, applicationId);
  for (const milliseconds of pauses) {
    if (payment?.state.kind !== "due" || !payment.state.opened) return payment;
    await pause(milliseconds);
    payment = await findPayment(actor, applicationId);
  }
  return payment;
}
