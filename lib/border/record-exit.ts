import type { Actor } from "#lib/accounts/actor.ts";
import { exitObstacles, overstayDays } from "#lib/domain/border.ts";
import type { Result } from "#lib/domain/result.ts";
import { type ActProblem, type DeskAct, type RecordedAct, recordAct } from "./record-act.ts";

/** Records that the holder left: ENTERED → LEFT (R1, R3), with the days of overstay that belong to this exit. */
export const recordExit = (actor: Actor, act: DeskAct): Promise<Result<RecordedAct, ActProblem>> =>
  recordAct(actor, act, {
    kind: "EXIT",
    event: "leave",
    obstacles: (visa, on) => exitObstacles(visa, { airport: act.airport, on }, visa.enteredOn),
    overstayDays: (visa, on) =>
      visa.enteredOn === undefined ? undefined : overstayDays(visa, visa.enteredOn, on),
  });
