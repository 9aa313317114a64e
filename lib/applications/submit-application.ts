import type { Granted } from "#lib/accounts/rights.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { problem, type Result } from "#lib/domain/result.ts";
import { promisedDate } from "#lib/domain/working-days.ts";
import { invitedPerson } from "#lib/invitations/bound-invitation.ts";
import { dateInAlmaty, now } from "#lib/platform/clock.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { DECLARATIONS } from "./declarations.ts";
import { isEditable } from "./editable.ts";
import { findApplication } from "./find-application.ts";
import { freeze } from "./freeze.ts";
import { moveApplication, type NotInStatus } from "./move-application.ts";
import { questionContext } from "./question-context.ts";
import { answerText } from "./questionnaire/answers.ts";
import { readiness } from "./readiness.ts";
import { caseIndex } from "./review/case-index.ts";

export type SubmitProblem =
  | NotInStatus
  | { readonly kind: "not-found" }
  | { readonly kind: "no-invitation" }
  /** The rules have changed since they were acknowledged and have to be read again (S2). */
  | { readonly kind: "policy-changed" }
  /** Incomplete, or prevented by a rule; the task list shows why. */
  | { readonly kind: "not-ready" }
  | { readonly kind: "not-declared" };

/**
 * DRAFT → SUBMITTED: freezes the asked questions with their answers, records the declarations and enqueues the mail
 * about the fee and its deadline. RETURNED → back to the officer who returned it: freezes them again (the return keeps
 * the previous declaration), and promises the decision from the day on which everything is complete. If another tab has
 * saved answers meanwhile, it fails with `not-in-status`, so that nothing is declared unchecked.
 */
export async function submitApplication(
  actor: Granted<"application:own">,
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
  const { number, purpose } = context.invitation;
  const invitation = { number, purpose, person: invitedPerson(context.invitation) };
  const { reference } = application;
  const index = caseIndex(context.policy, { reference, frozen, invitation }, context.today);
  const resubmitted = status === "RETURNED";
  const promisedOn = resubmitted ? await promisedAnew(context.policy, at) : undefined;
  const submitted = await transaction(async (tx) => {
    if (!resubmitted) {
      await enqueueMail(tx, {
        key: `application-submitted:${applicationId}`,
        template: "application-submitted",
        recipient: answerText(answers, "email") || application.accountEmail,
        locale: actor.locale,
        about: { application: applicationId },
      });
    } else {
      await tx.applicationReturn.updateMany({
        where: { applicationId, resubmittedAt: null },
        data: { resubmittedAt: at },
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
        ...index,
        answers: JSON.parse(JSON.stringify({ ...answers, declarations: DECLARATIONS })),
        ...(resubmitted ? { promisedOn: promisedOn ? toDbDate(promisedOn) : null } : { submittedAt: at }),
      },
      detail: { policyVersion: context.policy.version },
    });
  });
  return submitted.ok ? { ok: true, value: undefined } : submitted;
}

/** A year without a calendar gives no promised date, rather than a guess. */
async function promisedAnew(policy: Policy, at: Date): Promise<PlainDate | undefined> {
  const { applicationWorkingDays } = policy.promises;
  const promised = promisedDate(await calendar(), dateInAlmaty(at), applicationWorkingDays);
  return promised.ok ? promised.value : undefined;
}
