import type { Result } from "#lib/domain/result.ts";
import { type DeskOutcome, type DeskRecord, MAX_AT_ONCE, type QueuedRecord } from "./desk-record.ts";

/** The desk's store of records, in order of creation. */
export interface DeskStore {
  readonly all: () => Promise<readonly QueuedRecord[]>;
  readonly add: (record: DeskRecord) => Promise<void>;
  readonly settle: (order: number, outcome: DeskOutcome) => Promise<void>;
  readonly remove: (order: number) => Promise<void>;
}

/** No network; no one or another officer is signed in; the portal has a fault. In each case the records are kept. */
export type SendProblem = "unreachable" | "signed-out" | "fault";

/** Sends records and returns a result for each, in the same order. */
export type SendRecords = (
  records: readonly DeskRecord[],
) => Promise<Result<readonly DeskOutcome[], SendProblem>>;

/** Records that the portal does not have yet, oldest first; of one officer if given. */
export const waitingOf = (queue: readonly QueuedRecord[], officerId?: string): readonly QueuedRecord[] =>
  queue
    .filter(({ outcome }) => outcome === undefined)
    .filter(({ record }) => officerId === undefined || record.officerId === officerId)
    .toSorted((a, b) => a.order - b.order);

/** Records whose result an officer has to look at, oldest first. */
export const conflictsOf = (queue: readonly QueuedRecord[]): readonly QueuedRecord[] =>
  queue.filter(({ outcome }) => outcome !== undefined).toSorted((a, b) => a.order - b.order);

/** Whether a result is shown to the officer: all except a record without a conflict. */
export const isConflict = (outcome: DeskOutcome): boolean =>
  outcome.kind === "refused" || outcome.conflicts.length > 0;

/**
 * Sends this officer's waiting records, in order, until none is left or a problem stops it. A record leaves the queue
 * only when its result has arrived; after a lost answer it is sent again with the same id.
 */
export async function sendWaiting(
  store: DeskStore,
  officerId: string,
  send: SendRecords,
): Promise<SendProblem | undefined> {
  for (;;) {
    const batch = waitingOf(await store.all(), officerId).slice(0, MAX_AT_ONCE);
    if (batch.length === 0) return undefined;
    const sent = await send(batch.map(({ record }) => record));
    if (!sent.ok) return sent.problem;
    // An answer for another number of records than were sent is invalid.
    if (sent.value.length !== batch.length) return "fault";
    for (const [index, { order }] of batch.entries()) {
      const outcome = sent.value[index];
      if (outcome === undefined) return "fault";
      await (isConflict(outcome) ? store.settle(order, outcome) : store.remove(order));
    }
  }
}
