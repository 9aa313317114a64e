import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { moveApplication } from "#lib/applications/move-application.ts";
import { problem, type Result } from "#lib/domain/result.ts";
import { transaction } from "#lib/platform/db/transaction.ts";

/** The application is not (or no longer) in review by this officer. */
export interface NotHeld {
  readonly kind: "not-held";
}

/** Returns an application of this officer to the queue: IN_REVIEW → PAID. Its promised date is kept. */
export async function releaseApplication(
  actor: Granted<"application:review">,
  applicationId: string,
): Promise<Result<"PAID", NotHeld>> {
  if (!z.uuid().safeParse(applicationId).success) return problem({ kind: "not-held" });
  const moved = await transaction((tx) =>
    moveApplication(tx, {
      id: applicationId,
      from: "IN_REVIEW",
      event: "release",
      actor,
      data: { officerId: null },
      where: { officerId: actor.id, signatureSince: null },
    }),
  );
  return moved.ok ? { ok: true, value: "PAID" } : problem({ kind: "not-held" });
}
