import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { moveApplication } from "#lib/applications/move-application.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";

export type ClaimProblem =
  | { readonly kind: "not-found" }
  /** Another officer has claimed it. */
  | { readonly kind: "taken" }
  /** Decided, withdrawn or in another status that cannot be reviewed. */
  | { readonly kind: "not-open" };

/**
 * Claims a paid application for review: PAID → IN_REVIEW, for this officer only. Claiming one's own case again changes
 * nothing and succeeds. No one reviews an application of their own.
 */
export async function claimApplication(
  actor: Granted<"application:review">,
  applicationId: string,
): Promise<Result<"IN_REVIEW", ClaimProblem>> {
  if (!z.uuid().safeParse(applicationId).success) return problem({ kind: "not-found" });
  const moved = await transaction((tx) =>
    moveApplication(tx, {
      id: applicationId,
      from: "PAID",
      event: "claim",
      actor,
      data: { officerId: actor.id },
      where: { userId: { not: actor.id } },
    }),
  );
  if (moved.ok) return ok("IN_REVIEW");
  const row = await db().application.findUnique({
    where: { id: applicationId },
    select: { status: true, officerId: true },
  });
  if (row === null || row.status === "DRAFT" || row.status === "SUBMITTED") {
    return problem({ kind: "not-found" });
  }
  if (row.status !== "IN_REVIEW") return problem({ kind: "not-open" });
  return row.officerId === actor.id ? ok("IN_REVIEW") : problem({ kind: "taken" });
}
