import type { Granted } from "#lib/accounts/rights.ts";
import { exitObstacles } from "#lib/domain/border.ts";
import { overstayDays } from "#lib/domain/r1-single-entry.ts";
import type { Result } from "#lib/domain/result.ts";
import { type AddedRecord, addRecord, type NewRecord, type RecordProblem } from "./add-record.ts";

/** Records the holder's exit: ENTERED → LEFT (R1, R3), with the days of overstay. */
export const recordExit = (
  actor: Granted<"border:check">,
  input: NewRecord,
): Promise<Result<AddedRecord, RecordProblem>> =>
  addRecord(actor, input, {
    kind: "EXIT",
    event: "leave",
    obstacles: (visa, on) => exitObstacles(visa, { airport: input.airport, on }, visa.enteredOn),
    overstayDays: (visa, on) =>
      visa.enteredOn === undefined ? undefined : overstayDays(visa, visa.enteredOn, on),
  });
