import { setTimeout as pause } from "node:timers/promises";
import type { Counts } from "./counts.ts";
import type { Random } from "./random.ts";

/** A person has been let down for too long; the journey ends here, which is a violation. */
class Stranded extends Error {}

/** A person's way of dealing with a portal that is down, slow or faulty: wait, reload, go on. */
export interface Patience {
  /** Calls `look` until it returns a value; a fault is a reason to call it again. */
  until<T>(what: string, look: () => Promise<T | undefined>): Promise<T>;
}

const givesUpAfterMs = 6 * 60_000;

export const newPatience = (random: Random, counts: Counts): Patience => ({
  until: async (what, look) => {
    const began = performance.now();
    let last = "nothing came of it";
    for (let attempt = 0; ; attempt += 1) {
      try {
        const seen = await look();
        if (seen !== undefined) return seen;
      } catch (fault) {
        counts.add("tries that failed");
        last = fault instanceof Error ? fault.message : String(fault);
      }
      if (performance.now() - began > givesUpAfterMs) throw new Stranded(`${what}: ${last}`);
      await pause(Math.min(300 * 1.4 ** attempt, 3000) + random.between(0, 400));
    }
  },
});
