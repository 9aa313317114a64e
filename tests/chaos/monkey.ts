import { setTimeout as pause } from "node:timers/promises";
import type { ChaosPortal } from "./chaos-portal.ts";
import type { Counts } from "./counts.ts";
import type { Random } from "./random.ts";

const faults = {
  "kill web": 3,
  "kill worker": 5,
  "kill PostgreSQL": 2,
  "kill one process of PostgreSQL": 1,
  "SMTP refuses for now": 2,
  "SMTP hangs": 1,
  "SMTP loses its answer": 2,
  "SMTP answers late": 1,
  "Stripe fails": 2,
  "Stripe hangs": 1,
  "Stripe loses its answer": 2,
  "Stripe answers late": 2,
  "webhooks dropped": 3,
  "webhooks doubled": 3,
  "webhooks late": 2,
  "webhooks reordered": 2,
  "disk full": 3,
} as const;

type Fault = keyof typeof faults;

/** Shortest and longest duration of a service's fault, in milliseconds. */
const spell = [800, 4000] as const;

export interface Monkey {
  /** Stops breaking things and repairs what it broke. */
  stop(): Promise<void>;
}

/** Breaks one thing after another, at random moments, until stopped. */
export function releaseMonkey(
  portal: ChaosPortal,
  random: Random,
  counts: Counts,
  pauseMs: readonly [number, number],
): Monkey {
  const stopped = new AbortController();
  const set = (url: string, value: object) =>
    fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(value),
    });
  const smtp = (mode: string) => set(`${portal.mailboxUrl}/api/faults`, { mode });
  const stripe = (value: object) => set(`${portal.stripeUrl}/sandbox/faults`, value);
  const during = async (begin: () => Promise<unknown> | unknown, end: () => Promise<unknown> | unknown) => {
    await begin();
    await pause(random.between(...spell));
    await end();
  };
  const mail = (mode: string) =>
    during(
      () => smtp(mode),
      () => smtp("none"),
    );
  const api = (apiError: string) =>
    during(
      () => stripe({ apiError }),
      () => stripe({ apiError: "none" }),
    );
  const acts: Readonly<Record<Fault, () => Promise<unknown>>> = {
    "kill web": () => portal.web.kill(),
    "kill worker": async () => portal.workers[random.between(0, portal.workers.length - 1)]?.kill(),
    "kill PostgreSQL": () => portal.postgres.kill(),
    "kill one process of PostgreSQL": async () =>
      portal.postgres.killConnection((count) => random.between(0, Math.max(0, count - 1))),
    "SMTP refuses for now": () => mail("reject-temporary"),
    "SMTP hangs": () => mail("hang"),
    "SMTP loses its answer": () => mail("lost-reply"),
    "SMTP answers late": () => mail("late"),
    "Stripe fails": () => api("500"),
    "Stripe hangs": () => api("hang"),
    "Stripe loses its answer": () => api("lost"),
    "Stripe answers late": () =>
      during(
        () => stripe({ apiDelayMs: random.between(1000, 5000) }),
        () => stripe({ apiDelayMs: 0 }),
      ),
    "webhooks dropped": () => stripe({ dropNext: random.between(1, 6) }),
    "webhooks doubled": () =>
      during(
        () => stripe({ duplicate: random.between(1, 3) }),
        () => stripe({ duplicate: 0 }),
      ),
    "webhooks late": () =>
      during(
        () => stripe({ delayMs: random.between(500, 6000) }),
        () => stripe({ delayMs: 0 }),
      ),
    "webhooks reordered": () =>
      during(
        () => stripe({ reorder: true }),
        () => stripe({ reorder: false }),
      ),
    "disk full": () =>
      during(
        () => portal.disk.fill(),
        () => portal.disk.free(),
      ),
  };
  const work = (async () => {
    while (!stopped.signal.aborted) {
      await pause(random.between(...pauseMs), undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) break;
      const fault = random.pick<Fault>(faults);
      counts.add(fault);
      counts.add(fault.startsWith("kill") ? "kills" : "faults");
      await acts[fault]();
    }
    await smtp("none");
    await stripe({ duplicate: 0, reorder: false, delayMs: 0, dropNext: 0, apiError: "none", apiDelayMs: 0 });
    portal.disk.free();
  })();
  return {
    stop: () => {
      stopped.abort();
      return work;
    },
  };
}
