import type { Actor } from "#lib/accounts/actor.ts";
import { checkRefusal } from "#lib/domain/border.ts";
import { problem, type Result } from "#lib/domain/result.ts";
import { type ActProblem, type DeskAct, type RecordedAct, recordAct } from "./record-act.ts";

/**
 * Turns the holder away with a ground and, where the ground wants it, a remark. The visa stays as it is: whoever mends
 * the reason may come again within its period; what ends a visa is a revocation.
 */
export async function refuseEntry(
  actor: Actor,
  act: DeskAct,
  ground: string,
): Promise<Result<RecordedAct, ActProblem>> {
  const checked = checkRefusal({ ground, remarks: act.remarks ?? "" });
  if (!checked.ok) return problem({ kind: "remarks", problems: checked.problem });
  return recordAct(actor, act, { kind: "REFUSAL", ground: checked.value.ground, obstacles: () => [] });
}
