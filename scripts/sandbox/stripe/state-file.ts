import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { emptyState, type StripeState } from "./state.ts";

const dayMs = 86_400_000;

export type StateFile = {
  state: StripeState;
  /** Resolves when everything changed before the call is on disk. Calls made meanwhile share one write. */
  save(): Promise<void>;
};

/** Reads the state an earlier run left in `path`, or begins with an empty one. */
export async function openStateFile(path: string): Promise<StateFile> {
  await mkdir(dirname(path), { recursive: true });
  const state = await read(path);
  prune(state);
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const write = async () => {
    // Written aside, flushed and renamed: a crash leaves the old file or the new one, never half of each.
    const file = await open(`${path}.part`, "w", 0o600);
    try {
      await file.writeFile(JSON.stringify(state));
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
  };
  const begin = () => {
    next = null;
    const done = write().finally(() => {
      if (running === done) running = null;
    });
    running = done;
    return done;
  };
  return {
    state,
    save: () => {
      if (next) return next;
      if (!running) return begin();
      next = running.catch(() => undefined).then(begin);
      return next;
    },
  };
}

async function read(path: string): Promise<StripeState> {
  try {
    return { ...emptyState(), ...(JSON.parse(await readFile(path, "utf8")) as StripeState) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return emptyState();
    throw error;
  }
}

/** Stripe forgets keys after a day and events after thirty; so does this file, or it would only grow. */
function prune(state: StripeState): void {
  const now = Date.now();
  for (const [key, reply] of Object.entries(state.replies)) {
    if (reply.createdAt < now - dayMs) delete state.replies[key];
  }
  const waiting = new Set(state.deliveries.map(({ eventId }) => eventId));
  for (const [id, event] of Object.entries(state.events)) {
    if (event.created * 1000 < now - 30 * dayMs && !waiting.has(id)) delete state.events[id];
  }
}
