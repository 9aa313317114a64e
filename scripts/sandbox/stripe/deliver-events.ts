import { newId } from "./identifier.ts";
import { signPayload } from "./sign-payload.ts";
import type { Delivery, StripeState } from "./state.ts";
import { type Faults, noFaults } from "./webhook-faults.ts";

/** Time for which events are collected before they are sent in the wrong order. */
const gatherMs = 250;
const giveUpAfterMs = 3 * 86_400_000;
const atOnce = 8;

export type DeliverySettings = {
  webhookUrl: string;
  webhookSecret: string;
  /** Pause after the first failed attempt; it doubles up to a minute. */
  retryMs: number;
  timeoutMs: number;
};

export type EventDelivery = {
  faults: Faults;
  /** Queues an event, with the faults applied. */
  enqueue(eventId: string): void;
  /** Queues an event without faults, because it was requested again. */
  resend(eventId: string): void;
  stop(): Promise<void>;
};

/**
 * Sends queued events to the webhook until each is answered with 2xx, as Stripe does; the queue is part of the state.
 */
export function deliverEvents(
  settings: DeliverySettings,
  state: StripeState,
  save: () => Promise<void>,
): EventDelivery {
  const underWay = new Map<string, Promise<void>>();
  const stopped = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let gatherUntil = 0;

  const add = (eventId: string, delayMs: number) => {
    const now = Date.now();
    const order = state.eventCount++;
    state.deliveries.push({
      id: newId("dlv"),
      eventId,
      order,
      attempt: 0,
      createdAt: now,
      dueAt: now + delayMs,
    });
  };
  const addSaved = (eventId: string, delays: readonly number[]) => {
    for (const delayMs of delays) add(eventId, delayMs);
    // Sent only once it is on disk, so that after a crash the sandbox still knows what it has sent.
    void save().then(wake);
  };
  const wake = () => {
    clearTimeout(timer);
    if (stopped.signal.aborted) return;
    const waiting = state.deliveries.filter(({ id }) => !underWay.has(id));
    if (waiting.length === 0) return;
    const soonest = Math.min(...waiting.map(({ dueAt }) => dueAt));
    timer = setTimeout(pump, Math.max(0, soonest - Date.now()));
  };
  const pump = () => {
    const now = Date.now();
    const due = state.deliveries.filter(({ id, dueAt }) => dueAt <= now && !underWay.has(id));
    if (delivery.faults.reorder) {
      due.sort((a, b) => b.order - a.order);
      // One after the other; otherwise the network could restore the right order.
      if (underWay.size > 0) return;
      if (due[0]) begin(due[0]);
    } else {
      for (const one of due.slice(0, Math.max(0, atOnce - underWay.size))) begin(one);
      if (underWay.size >= atOnce) return;
    }
    wake();
  };
  const begin = (one: Delivery) => {
    const work = attempt(one).finally(() => {
      underWay.delete(one.id);
      if (!stopped.signal.aborted) pump();
    });
    underWay.set(one.id, work);
  };
  const attempt = async (one: Delivery) => {
    const event = state.events[one.eventId];
    const accepted = !event || (await post(settings, JSON.stringify(event), stopped.signal));
    if (stopped.signal.aborted && !accepted) return;
    if (accepted || Date.now() - one.createdAt > giveUpAfterMs) {
      state.deliveries.splice(state.deliveries.indexOf(one), 1);
    } else {
      one.dueAt = Date.now() + Math.min(settings.retryMs * 2 ** Math.min(one.attempt, 16), 60_000);
      one.attempt += 1;
    }
    if (event) event.pending_webhooks = state.deliveries.some(({ eventId }) => eventId === event.id) ? 1 : 0;
    await save();
  };

  const delivery: EventDelivery = {
    faults: noFaults,
    enqueue(eventId) {
      const { faults } = delivery;
      if (faults.dropNext > 0) {
        delivery.faults = { ...faults, dropNext: faults.dropNext - 1 };
        return;
      }
      const now = Date.now();
      if (gatherUntil <= now) gatherUntil = now + gatherMs;
      const delayMs = faults.delayMs + (faults.reorder ? gatherUntil - now : 0);
      addSaved(
        eventId,
        Array.from({ length: faults.duplicate + 1 }, () => delayMs),
      );
    },
    resend(eventId) {
      addSaved(eventId, [0]);
    },
    async stop() {
      clearTimeout(timer);
      stopped.abort();
      await Promise.allSettled(underWay.values());
    },
  };
  wake();
  return delivery;
}

/** One attempt; anything but a 2xx in time (a redirect, a refused connection, a hanging server) is a failure. */
async function post(settings: DeliverySettings, payload: string, stopped: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(settings.webhookUrl, {
      method: "POST",
      redirect: "manual",
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": "Stripe/1.0 (sandbox)",
        "Stripe-Signature": signPayload(payload, settings.webhookSecret),
      },
      body: payload,
      signal: AbortSignal.any([stopped, AbortSignal.timeout(settings.timeoutMs)]),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch (error) {
    // The queue handles webhooks that cannot be reached, but not faults in this code.
    if (error instanceof TypeError || error instanceof DOMException) return false;
    throw error;
  }
}
