import type { Granted } from "#lib/accounts/rights.ts";
import { applicationTransitions } from "#lib/domain/life-cycles/application.ts";
import { statusesAllowing } from "#lib/domain/life-cycles/next.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { dropProposal } from "./drop-proposal.ts";
import { findApplication } from "./find-application.ts";
import { moveApplication, type NotInStatus } from "./move-application.ts";
import { answerText } from "./questionnaire/answers.ts";

/** Whether an application in this status may be withdrawn: in any before the decision. */
export const isWithdrawable = (status: string): boolean =>
  statusesAllowing(applicationTransitions, "withdraw").some((candidate) => candidate === status);

/**
 * Ends the actor's application before its decision. A paid fee is not refunded (R6). Before payment the invitation
 * becomes free again; afterwards it has been used.
 */
export async function withdrawApplication(
  actor: Granted<"application:own">,
  applicationId: string,
): Promise<Result<void, NotInStatus | { readonly kind: "not-found" }>> {
  const application = await findApplication(actor, applicationId);
  if (application === undefined) return problem({ kind: "not-found" });
  const { status } = application;
  if (!isWithdrawable(status)) return problem({ kind: "not-in-status" });
  return transaction(async (tx) => {
    if (status !== "DRAFT") {
      await enqueueMail(tx, {
        key: `application-withdrawn:${applicationId}`,
        template: "application-withdrawn",
        recipient: answerText(application.answers, "email") || application.accountEmail,
        locale: actor.locale,
        about: { application: applicationId },
      });
    }
    await dropProposal(tx, applicationId);
    const moved = await moveApplication(tx, {
      id: applicationId,
      from: status,
      event: "withdraw",
      actor,
      where: { userId: actor.id },
      data: { signatureSince: null },
    });
    return moved.ok ? ok(undefined) : moved;
  });
}
