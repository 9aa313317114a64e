import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import { findIssue } from "./find-issues.ts";
import { closeIssues } from "./payment-issues.ts";
import { reprocessEvent } from "./process-event.ts";
import { recordPayment } from "./record-payment.ts";
import { refreshOrder } from "./refresh-order.ts";
import { returnPayment } from "./return-payment.ts";

export interface IssueNotFound {
  readonly kind: "not-found";
}

/** Enqueues another attempt at an issue for a supervisor: the worker asks the provider and records the result. */
export async function enqueueRetry(
  actor: Granted<"payment:oversee">,
  issueId: string,
): Promise<Result<void, IssueNotFound>> {
  const issue = await findIssue(actor, issueId);
  if (!issue || issue.resolvedAt) return problem({ kind: "not-found" });
  return transaction(async (tx) => {
    await enqueue(tx, "retry-payment-issue", { issueId });
    await recordEvent(tx, {
      actor,
      action: "payment-issue.retry",
      subjectId: issueId,
      detail: { kind: issue.kind },
    });
    return ok(undefined);
  });
}

/**
 * Handles the subject of an issue again, and closes the issue if that succeeds. @throws Error when the provider does
 * not answer
 */
export async function retryIssue(issueId: string): Promise<void> {
  const issue = await db().paymentIssue.findUnique({ where: { id: issueId, resolvedAt: null } });
  if (!issue) return;
  const { kind, eventId, paymentId, orderId } = issue;
  if (eventId) await reprocessEvent(eventId);
  else if (kind === "failed-return" && paymentId) await returnAgain(paymentId);
  else if (paymentId) await bookAgain(paymentId);
  else if (orderId) await askAgain(orderId);
}

async function returnAgain(paymentId: string): Promise<void> {
  const wanted = await db().paymentReturn.findUnique({ where: { paymentId }, select: { id: true } });
  if (!wanted) return;
  await returnPayment(wanted.id);
  await recordPayment(paymentId);
}

async function bookAgain(paymentId: string): Promise<void> {
  const booked = await recordPayment(paymentId);
  if (booked.ok) await closeIssues(["unbooked-payment"], paymentId);
}

async function askAgain(orderId: string): Promise<void> {
  const order = await db().order.findUnique({
    where: { id: orderId },
    select: { providerSessionId: true },
  });
  if (!order?.providerSessionId) return;
  const refreshed = await refreshOrder(orderId, order.providerSessionId);
  if (!refreshed.ok) throw new Error("The payment provider does not answer");
}
