import type { Actor } from "#lib/accounts/actor.ts";
import { problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/mail/enqueue.ts";
import { DECLARATIONS } from "./declarations.ts";
import { isEditable } from "./editable.ts";
import { findApplication } from "./find-application.ts";
import { freeze } from "./freeze.ts";
import { moveApplication, type NotInStatus } from "./move-application.ts";
import { questionContext } from "./question-context.ts";
import { answerText } from "./questionnaire/answers.ts";
import { readiness } from "./readiness.ts";

export type SubmitProblem =
  | NotInStatus
  | { readonly kind: "not-found" }
  | { readonly kind: "no-invitation" }
  /** The rules changed since they were acknowledged: they have to be read again (S2). */
  | { readonly kind: "policy-changed" }
  /** Something is missing or stands in the way; the task list says what. */
  | { readonly kind: "not-ready" }
  | { readonly kind: "not-declared" };

/**
 * DRAFT → SUBMITTED (or RETURNED → back to review): freezes the asked questions with their answers, records the
 * declarations and orders the mail that says what to pay and until when. Answers saved in the meantime by another tab
 * make it fail with `not-in-status`: nothing is declared that was not checked.
 */
export async function submitApplication(
  actor: Actor,
  applicationId: string,
  declarations: readonly string[],
): Promise<Result<void, SubmitProblem>> {
  const application = await findApplication(actor, applicationId);
  if (application === undefined) return problem({ kind: "not-found" });
  const { status, answers, savedAt } = application;
  if (!isEditable(status)) return problem({ kind: "not-in-status" });
  const context = await questionContext(application);
  if (context === undefined) return problem({ kind: "no-invitation" });
  if (context.policy.version !== application.policyVersion) return problem({ kind: "policy-changed" });
  const { path, ready } = readiness(answers, application.documents, context);
  if (!ready) return problem({ kind: "not-ready" });
  if (!DECLARATIONS.every((declaration) => declarations.includes(declaration))) {
    return problem({ kind: "not-declared" });
  }

  const at = now();
  const frozen = freeze(path, answers, context, { declarations: DECLARATIONS, at });
  const resubmitted = status === "RETURNED";
  const submitted = await transaction(async (tx) => {
    if (!resubmitted) {
      await enqueueMail(tx, {
        key: `application-submitted:${applicationId}`,
        template: "application-submitted",
        recipient: answerText(answers, "email") || application.accountEmail,
        locale: actor.locale,
        subjectId: applicationId,
      });
    }
    return moveApplication(tx, {
      id: applicationId,
      from: status,
      event: resubmitted ? "resubmit" : "submit",
      actor,
      where: { userId: actor.id, savedAt },
      data: {
        frozen: JSON.parse(JSON.stringify(frozen)),
        answers: JSON.parse(JSON.stringify({ ...answers, declarations: DECLARATIONS })),
        ...(resubmitted ? {} : { submittedAt: at }),
      },
      detail: { policyVersion: context.policy.version },
    });
  });
  return submitted.ok ? { ok: true, value: undefined } : submitted;
}
