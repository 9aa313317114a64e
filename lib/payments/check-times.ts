const minute = 60_000;

/** How often the portal looks whether an order is to be asked about; also in lib/platform/outbox.ts. */
const tickMs = 10 * minute;

/** An order that the provider's webhook events have not settled by then is asked about. */
export const firstCheckMs = 10 * minute;

/** How old an order may be, and how long it then waits for its next check: a bank debit may take days. */
const pauses = [
  { youngerThan: 60 * minute, pause: 10 * minute },
  { youngerThan: 24 * 60 * minute, pause: 60 * minute },
] as const;
const maxPauseMs = 6 * 60 * minute;

/** When an order is asked about again after it was asked about at `time`. */
export function nextCheckAfter(createdAt: Date, time: Date): Date {
  const age = time.getTime() - createdAt.getTime();
  const pause = pauses.find(({ youngerThan }) => age < youngerThan)?.pause ?? maxPauseMs;
  return new Date(time.getTime() + pause);
}

/** The moment at which an order due at `due` is really asked about: the next look at the clock that is still to come. */
export const checkedBy = (due: Date, time: Date): Date =>
  new Date(Math.ceil(Math.max(due.getTime(), time.getTime() + 1) / tickMs) * tickMs);
