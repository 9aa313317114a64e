import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { dropProposal } from "#lib/applications/drop-proposal.ts";
import { moveApplication } from "#lib/applications/move-application.ts";
import { type LetterProblem, letterText } from "#lib/applications/review/letter-text.ts";
import { type CaseFile, loadCase } from "#lib/applications/review/load-case.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { promisedDate } from "#lib/domain/working-days.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { moveVisa } from "./move-visa.ts";

/** Not decided, or the holder has entered. */
export interface NotReopenable {
  readonly kind: "not-reopenable";
}

export type ReopeningProblem =
  | NotReopenable
  | { readonly kind: "not-fit"; readonly problems: readonly LetterProblem[] };

/** Whether the decision on a case can be re-opened: a refusal at any time, a grant while its visa is unused. */
export const isReopenable = ({ status, visa }: CaseFile): boolean =>
  status === "REFUSED" || (status === "GRANTED" && visa?.status === "VALID");

/** The re-opening as it would be sent; changes nothing. */
export async function prepareReopening(
  _actor: Granted<"decision:reopen">,
  applicationId: string,
  typed: string,
): Promise<Result<{ readonly file: CaseFile; readonly text: string }, ReopeningProblem>> {
  const file = await loadCase(applicationId);
  if (file === undefined || !isReopenable(file)) return problem({ kind: "not-reopenable" });
  const text = letterText(typed);
  return text.ok ? ok({ file, text: text.value }) : problem({ kind: "not-fit", problems: text.problem });
}

/**
 * Re-opens a decision, by a senior officer and with a reason: REFUSED or GRANTED → IN_REVIEW by that officer. A granted
 * visa is revoked, the previous decision is kept, the applicant is informed, and a new decision is promised.
 */
export async function reopenApplication(
  actor: Granted<"decision:reopen">,
  applicationId: string,
  typed: string,
): Promise<Result<"IN_REVIEW", ReopeningProblem>> {
  const prepared = await prepareReopening(actor, applicationId, typed);
  if (!prepared.ok) return prepared;
  const { file, text } = prepared.value;
  const { promises } = await policyByVersion(file.policyVersion);
  const promised = promisedDate(await calendar(), todayInAlmaty(), promises.applicationWorkingDays);
  try {
    return await transaction((tx) =>
      reopen(tx, actor, file, { text, promisedOn: promised.ok ? toDbDate(promised.value) : null }),
    );
  } catch (fault) {
    // Another active application uses the invitation of the refused one.
    if (isUniqueViolation(fault)) return problem({ kind: "not-reopenable" });
    throw fault;
  }
}

async function reopen(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  { text, promisedOn }: { readonly text: string; readonly promisedOn: Date | null },
): Promise<Result<"IN_REVIEW", NotReopenable>> {
  const { status: from } = file;
  const { id: reopeningId } = await tx.reopening.create({
    data: {
      applicationId: file.id,
      from,
      refusalGround: file.refusal?.ground ?? null,
      refusalText: file.refusal?.text ?? null,
      decidedAt: file.decidedAt ?? null,
      text,
      officerId: actor.id,
      reopenedAt: now(),
    },
    select: { id: true },
  });
  await dropProposal(tx, file.id);
  await enqueueMail(tx, {
    key: `decision.reopened:${reopeningId}`,
    template: "decision-reopened",
    recipient: file.recipient.email,
    locale: file.recipient.locale,
    about: { application: file.id },
  });
  const moved = await moveApplication(tx, {
    id: file.id,
    from,
    event: "reopen",
    actor,
    data: {
      officerId: actor.id,
      decidedAt: null,
      refusalGround: null,
      refusalText: null,
      signatureSince: null,
      promisedOn,
    },
    detail: { reopeningId },
  });
  if (!moved.ok) return problem({ kind: "not-reopenable" });
  if (from === "GRANTED" && file.visa) {
    const revoked = await moveVisa(tx, {
      id: file.visa.id,
      from: "VALID",
      event: "revoke",
      actor,
      data: { revokedAt: now(), revocationCause: "REOPENING" },
      detail: { cause: "REOPENING" },
    });
    if (!revoked.ok) return problem({ kind: "not-reopenable" });
  }
  return ok("IN_REVIEW");
}
