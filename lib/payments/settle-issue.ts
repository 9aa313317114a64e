import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { type FoundIssue, findIssue } from "./find-issues.ts";
import type { ProviderPayment, Unavailable } from "./payment-provider.ts";
import { provider } from "./provider.ts";
import { isRecorded } from "./record-payment.ts";
import { requestReturn } from "./request-return.ts";
import type { IssueNotFound } from "./retry-issue.ts";

export const decisions = ["settle", "return"] as const;
export type IssueDecision = (typeof decisions)[number];

export type NotSettled =
  | IssueNotFound
  | { readonly kind: "reason-length"; readonly min: number; readonly max: number }
  /** The payment is an order's, is being returned already, or was never captured. */
  | { readonly kind: "not-returnable" }
  | Unavailable;

const min = 10;
const max = 1000;

/**
 * A supervisor closes an issue with a reason: either nothing more is to be done, or the whole of a captured payment
 * without an order is returned. An order's fee is never returned here (R6).
 */
export async function settleIssue(
  actor: Granted<"payment:oversee">,
  issueId: string,
  { decision, reason }: { readonly decision: IssueDecision; readonly reason: string },
): Promise<Result<void, NotSettled>> {
  const issue = await findIssue(actor, issueId);
  if (!issue || issue.resolvedAt) return problem({ kind: "not-found" });
  const text = reason.normalize("NFC").trim();
  if (text.length < min || text.length > max) return problem({ kind: "reason-length", min, max });
  const payment = decision === "return" ? await returnable(issue) : ok(undefined);
  if (!payment.ok) return payment;
  return transaction((tx) => close(tx, actor, issue, text, payment.value));
}

async function returnable(
  issue: FoundIssue,
): Promise<Result<ProviderPayment, { readonly kind: "not-returnable" } | Unavailable>> {
  if (!issue.mayReturn || !issue.paymentId || (await isRecorded(issue.paymentId)))
    return problem({ kind: "not-returnable" });
  const payment = await provider.payment(issue.paymentId);
  if (!payment.ok) {
    return payment.problem.kind === "unavailable"
      ? problem({ kind: "unavailable" })
      : problem({ kind: "not-returnable" });
  }
  return payment.value.captured ? payment : problem({ kind: "not-returnable" });
}

async function close(
  tx: Tx,
  actor: Actor,
  { id, kind }: FoundIssue,
  resolution: string,
  payment: ProviderPayment | undefined,
): Promise<Result<void, IssueNotFound>> {
  const { count } = await tx.paymentIssue.updateMany({
    where: { id, resolvedAt: null },
    data: { resolvedAt: now(), resolvedById: actor.id, resolution },
  });
  if (count === 0) return problem({ kind: "not-found" });
  if (payment) {
    const { paymentId, amount, returnedAmount, currency } = payment;
    await requestReturn(tx, { paymentId, amount: amount - returnedAmount, currency, reason: "supervisor" });
  }
  await recordEvent(tx, {
    actor,
    action: "payment-issue.settle",
    subjectId: id,
    detail: { kind, decision: payment ? "return" : "settle", payment: payment?.paymentId ?? null },
  });
  return ok(undefined);
}
