import { randomUUID } from "node:crypto";
import type { DeskOutcome, DeskRecord, QueuedRecord } from "#lib/border/desk/desk-record.ts";
import type { DeskStore } from "#lib/border/desk/send-waiting.ts";

export const officer = "11111111-1111-4111-8111-111111111111";

/** An entry of TEST, ONE by this officer. */
export const aDeskRecord = (change: Partial<DeskRecord> = {}): DeskRecord => ({
  id: randomUUID(),
  officerId: officer,
  document: { typed: "KZ0000001" },
  kind: "ENTRY",
  airport: "ALA",
  at: "2026-05-01T05:00:00.000Z",
  holder: "TEST, ONE",
  passportNumber: "C01X00T47",
  ...change,
});

/** A desk's store in memory. */
export function memoryDesk(records: readonly DeskRecord[] = []): DeskStore {
  let queue: readonly QueuedRecord[] = records.map((record, order) => ({ order, record }));
  return {
    all: async () => queue,
    add: async (record) => {
      queue = [...queue, { order: queue.length, record }];
    },
    settle: async (order: number, outcome: DeskOutcome) => {
      queue = queue.map((queued) => (queued.order === order ? { ...queued, outcome } : queued));
    },
    remove: async (order) => {
      queue = queue.filter((queued) => queued.order !== order);
    },
  };
}
