import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { type Proposal, waitingProposal } from "./find-proposals.ts";
import { type LetterProblem, letterText } from "./letter-text.ts";

/** A concurrent action was faster, or the actor may not close it. */
export interface NotWaiting {
  readonly kind: "not-waiting";
}

/** Returns a proposal to its officer, with a remark; that officer decides the case again. */
export async function sendBackProposal(
  actor: Granted<"decision:countersign">,
  applicationId: string,
  typed: string,
): Promise<
  Result<void, NotWaiting | { readonly kind: "not-fit"; readonly problems: readonly LetterProblem[] }>
> {
  const proposal = await waitingProposal(applicationId);
  if (!proposal || proposal.proposedBy.id === actor.id) return problem({ kind: "not-waiting" });
  const remark = letterText(typed);
  if (!remark.ok) return problem({ kind: "not-fit", problems: remark.problem });
  return close(actor, proposal, "SENT_BACK", remark.value);
}

/** Withdraws one's own proposal before it is signed. */
export async function takeBackProposal(
  actor: Granted<"application:decide">,
  applicationId: string,
): Promise<Result<void, NotWaiting>> {
  const proposal = await waitingProposal(applicationId);
  if (proposal?.proposedBy.id !== actor.id) return problem({ kind: "not-waiting" });
  return close(actor, proposal, "DROPPED", null);
}

const close = (
  actor: Actor,
  proposal: Proposal,
  status: "SENT_BACK" | "DROPPED",
  remark: string | null,
): Promise<Result<void, NotWaiting>> =>
  transaction(async (tx) => {
    if (!(await markClosed(tx, actor, proposal, { status, remark }))) return problem({ kind: "not-waiting" });
    await tx.application.updateMany({
      where: { id: proposal.applicationId },
      data: { signatureSince: null },
    });
    await recordEvent(tx, {
      actor,
      action: status === "SENT_BACK" ? "decision.send-back" : "decision.take-back",
      subjectId: proposal.applicationId,
      detail: { proposalId: proposal.id },
    });
    return ok(undefined);
  });

/** Closes a waiting proposal; false when a concurrent action was faster. */
export async function markClosed(
  tx: Tx,
  actor: Actor,
  { id }: Pick<Proposal, "id">,
  data: { readonly status: "SIGNED" | "SENT_BACK" | "DROPPED"; readonly remark?: string | null },
): Promise<boolean> {
  const { count } = await tx.decisionProposal.updateMany({
    where: { id, status: "WAITING" },
    data: { ...data, closedById: actor.id, closedAt: now() },
  });
  return count > 0;
}
