import type { Result } from "#lib/domain/result.ts";
import { type DeskOutcome, type DeskRecord, MAX_AT_ONCE, type QueuedRecord } from "./desk-record.ts";

/** Where a desk keeps its records, in the order in which they were made. */
export interface DeskStore {
  readonly all: () => Promise<readonly QueuedRecord[]>;
  readonly add: (record: DeskRecord) => Promise<void>;
  readonly settle: (order: number, outcome: DeskOutcome) => Promise<void>;
  readonly remove: (order: number) => Promise<void>;
}

/** No network; no one or someone else is signed in; the portal has a fault. Whatever it is, the records stay. */
export type SendProblem = "unreachable" | "signed-out" | "fault";

/** Sends records and gives an outcome for each, in the same order. */
export type SendRecords = (
  records: readonly DeskRecord[],
) => Promise<Result<readonly DeskOutcome[], SendProblem>>;

/** Records that the portal does not know yet, oldest first; of one officer when one is given. */
export const waitingOf = (queue: readonly QueuedRecord[], officerId?: string): readonly QueuedRecord[] =>
  queue
    .filter(({ outcome }) => outcome === undefined)
    .filter(({ record }) => officerId === undefined || record.officerId === officerId)
    .toSorted((a, b) => a.order - b.order);

/** Records whose outcome an officer has to look at, oldest first. */
export const conflictsOf = (queue: readonly QueuedRecord[]): readonly QueuedRecord[] =>
  queue.filter(({ outcome }) => outcome !== undefined).toSorted((a, b) => a.order - b.order);

/** Whether an outcome is shown to the officer: everything but a record without a conflict. */
export const isConflict = (outcome: DeskOutcome): boolean =>
  outcome.kind === "refused" || outcome.conflicts.length > 0;

/**
 * Sends what waits of this officer, in order, until nothing waits or a problem ends it. A record leaves the queue only
 * when its outcome is here; an answer that was lost is asked for again, with the same id.
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
    // An answer about fewer records than were sent is none.
    if (sent.value.length !== batch.length) return "fault";
    for (const [index, { order }] of batch.entries()) {
      const outcome = sent.value[index];
      if (outcome === undefined) return "fault";
      await (isConflict(outcome) ? store.settle(order, outcome) : store.remove(order));
    }
  }
}
