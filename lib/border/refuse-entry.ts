import type { Granted } from "#lib/accounts/rights.ts";
import { checkRefusal } from "#lib/domain/border.ts";
import { problem, type Result } from "#lib/domain/result.ts";
import { type AddedRecord, addRecord, type NewRecord, type RecordProblem } from "./add-record.ts";

/**
 * Turns the holder away with a ground and, where the ground wants it, a remark. The visa stays as it is: anyone who repairs
 * the reason may come again within its period; what ends a visa is a revocation.
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
