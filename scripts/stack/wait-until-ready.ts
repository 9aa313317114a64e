import { setTimeout as pause } from "node:timers/promises";

/** Waits until an address answers 200, for a minute at most. */
export async function waitUntilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await answers(url)) return;
    await pause(200);
  }
  throw new Error("The web server did not become ready within a minute; its log is in the data folder");
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}
