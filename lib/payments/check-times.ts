const minute = 60_000;

/** The interval at which the portal looks for orders to ask about; also in lib/platform/outbox.ts. */
const tickMs = 10 * minute;

/** Time after which the provider is asked about an order that its webhook events have not settled. */
export const firstCheckMs = 10 * minute;

/** The age of an order, and the pause until its next check: a bank debit may take days. */
const pauses = [
  { youngerThan: 60 * minute, pause: 10 * minute },
  { youngerThan: 24 * 60 * minute, pause: 60 * minute },
] as const;
const maxPauseMs = 6 * 60 * minute;

/** When to ask about an order again after asking at `time`. */
export function nextCheckAfter(createdAt: Date, time: Date): Date {
  const age = time.getTime() - createdAt.getTime();
  const pause = pauses.find(({ youngerThan }) => age < youngerThan)?.pause ?? maxPauseMs;
  return new Date(time.getTime() + pause);
}

/** The time of the first check at or after `due` that is still to come. */
export const checkedBy = (due: Date, time: Date): Date =>
  new Date(Math.ceil(Math.max(due.getTime(), time.getTime() + 1) / tickMs) * tickMs);
