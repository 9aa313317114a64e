import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { emptyState, type StripeState } from "./state.ts";

const dayMs = 86_400_000;

export type StateFile = {
  state: StripeState;
  /** Resolves when every change made before the call is on disk. Concurrent calls share one write. */
  save(): Promise<void>;
};

/** Reads the state of an earlier run from `path`, or starts with an empty one. */
export async function openStateFile(path: string): Promise<StateFile> {
  await mkdir(dirname(path), { recursive: true });
  const state = await read(path);
  prune(state);
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const write = async () => {
    // Written to another file, flushed and renamed: after a crash the file is the old one or the new one.
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

/**
 * Stripe deletes keys after a day and events after thirty; this file does too, so that it does not grow without limit.
 */
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
