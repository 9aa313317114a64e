import { browserDesk } from "#lib/border/desk/browser-desk.ts";
import { waitingOf } from "#lib/border/desk/send-waiting.ts";

/** Whether records of passport control wait in this browser for the network. */
export async function hasWaitingRecords(): Promise<boolean> {
  // A browser in which no desk was ever opened has nothing that waits, and is given nothing to keep.
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === "border-desk")) return false;
  return waitingOf(await browserDesk.all()).length > 0;
}
