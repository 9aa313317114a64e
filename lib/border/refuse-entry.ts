import type { Granted } from "#lib/accounts/rights.ts";
import { checkRefusal } from "#lib/domain/border.ts";
import { problem, type Result } from "#lib/domain/result.ts";
import { type AddedRecord, addRecord, type NewRecord, type RecordProblem } from "./add-record.ts";

/**
 * Refuses entry with a ground and, if the ground requires it, a remark. The visa is unchanged: the holder may come
 * again within its period once the reason is resolved; only a revocation ends a visa.
 */
export async function refuseEntry(
  actor: Granted<"border:check">,
  input: NewRecord,
  ground: string,
): Promise<Result<AddedRecord, RecordProblem>> {
  const checked = checkRefusal({ ground, remarks: input.remarks ?? "" });
  if (!checked.ok) return problem({ kind: "remarks", problems: checked.problem });
  return addRecord(actor, input, { kind: "REFUSAL", ground: checked.value.ground, obstacles: () => [] });
}
