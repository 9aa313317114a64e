import { z } from "zod";
import { type Granted, rolesThatMay } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";

export type ReassignProblem =
  /** It is no longer reviewed by the given officer; a concurrent action was faster. */
  | { readonly kind: "moved" }
  /** Not an officer who may decide, or the applicant themselves. */
  | { readonly kind: "officer-unknown" };

export interface Reassignable {
  readonly id: string;
  readonly reference: string;
  readonly holder: { readonly id: string; readonly email: string };
  /** The officers who may take it over. */
  readonly officers: readonly { readonly id: string; readonly email: string }[];
}

/** An application in review with the officers who may take it over; undefined when there is none. */
export async function findReassignable(
  _actor: Granted<"application:reassign">,
  applicationId: string,
): Promise<Reassignable | undefined> {
  if (!z.uuid().safeParse(applicationId).success) return undefined;
  const row = await db().application.findFirst({
    where: { id: applicationId, status: "IN_REVIEW" },
    select: { id: true, reference: true, userId: true, officer: { select: { id: true, email: true } } },
  });
  if (!row?.officer) return undefined;
  const officers = await db().user.findMany({
    where: { role: { in: [...rolesThatMay("application:decide")] }, disabledAt: null },
    orderBy: { email: "asc" },
    select: { id: true, email: true },
  });
  const { id, reference, userId, officer } = row;
  return {
    id,
    reference,
    holder: officer,
    officers: officers.filter((one) => one.id !== officer.id && one.id !== userId),
  };
}

/**
 * Reassigns an application in review to another officer; its promised date is kept. The caller names the present
 * officer, so that the second of two concurrent reassignments is refused.
 */
export async function reassignApplication(
  actor: Granted<"application:reassign">,
  applicationId: string,
  { fromId, toId }: { readonly fromId: string; readonly toId: string },
): Promise<Result<void, ReassignProblem>> {
  const found = await findReassignable(actor, applicationId);
  if (found?.holder.id !== fromId) return problem({ kind: "moved" });
  if (!found.officers.some(({ id }) => id === toId)) return problem({ kind: "officer-unknown" });
  return transaction(async (tx) => {
    const { count } = await tx.application.updateMany({
      where: { id: found.id, status: "IN_REVIEW", officerId: fromId },
      data: { officerId: toId },
    });
    if (count === 0) return problem({ kind: "moved" });
    await recordEvent(tx, {
      actor,
      action: "application.reassign",
      subjectId: found.id,
      detail: { from: fromId, to: toId },
    });
    return ok(undefined);
  });
}
