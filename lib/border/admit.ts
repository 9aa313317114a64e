import type { Granted } from "#lib/accounts/rights.ts";
import { entryObstacles } from "#lib/domain/border.ts";
import type { Result } from "#lib/domain/result.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import { type AddedRecord, addRecord, type NewRecord, type RecordProblem } from "./add-record.ts";

/**
 * Admits the holder: VALID → ENTERED (R1, R3), and enqueues the job that creates the host's expected arrival notice
 * (R8). An admission that has already happened is recorded in any case, with its conflicts.
 */
export const admit = (
  actor: Granted<"border:check">,
  input: NewRecord,
): Promise<Result<AddedRecord, RecordProblem>> =>
  addRecord(actor, input, {
    kind: "ENTRY",
    event: "enter",
    obstacles: (visa, on) => entryObstacles(visa, { airport: input.airport, on }),
    effects: (tx, visa) => enqueue(tx, "expect-arrival", { visaId: visa.id }),
  });
