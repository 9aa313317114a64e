import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import type { NotInStatus } from "./move-application.ts";

/** Records that the requirements now in force were read, for a draft started under earlier ones (S2). */
export async function acknowledgeRequirements(
  actor: Granted<"application:own">,
  applicationId: string,
): Promise<Result<void, NotInStatus>> {
  const { version } = await policyOn(todayInAlmaty());
  return transaction(async (tx) => {
    const { count } = await tx.application.updateMany({
      where: { id: applicationId, userId: actor.id, status: "DRAFT" },
      data: { policyVersion: version, acknowledgedAt: now() },
    });
    if (count === 0) return problem({ kind: "not-in-status" });
    await recordEvent(tx, {
      actor,
      action: "application.acknowledge",
      subjectId: applicationId,
      detail: { policyVersion: version },
    });
    return ok(undefined);
  });
}
