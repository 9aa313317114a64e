import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { moveApplication } from "#lib/applications/move-application.ts";
import { checkCase } from "#lib/applications/review/check-case.ts";
import { type CaseFile, loadCase } from "#lib/applications/review/load-case.ts";
import type { NotHeld } from "#lib/applications/review/release.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { enqueueRendering, enqueueVisaMail } from "./enqueue-effects.ts";
import { type NotGrantable, planVisa, type VisaPlan } from "./plan-visa.ts";
import { visaNumber } from "./visa-number.ts";

export interface IssuedVisa {
  readonly visaId: string;
  readonly number: string;
}

/**
 * Grants an application of this officer: in one transaction IN_REVIEW → GRANTED, the visa's row, its audit events, and
 * the jobs that render its document and mail it (S5), which the call does not wait for. Problems: another officer has
 * claimed it or it is decided (`not-held`); a rule prevents it (`not-grantable`).
 */
export async function grantApplication(
  actor: Granted<"application:decide">,
  applicationId: string,
): Promise<Result<IssuedVisa, NotHeld | NotGrantable>> {
  const file = await loadCase(applicationId);
  if (
    file === undefined ||
    file.status !== "IN_REVIEW" ||
    file.officer?.id !== actor.id ||
    file.awaitsSignature
  ) {
    return problem({ kind: "not-held" });
  }
  const policy = await policyByVersion(file.policyVersion);
  const plan = planVisa(file, checkCase(policy, file, todayInAlmaty()));
  if (!plan.ok) return plan;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction((tx) => issue(tx, actor, file, plan.value));
    } catch (fault) {
      // A number that is taken is replaced by another; a second grant of the same application finds on repetition that
      // it is decided.
      if (!isUniqueViolation(fault) || attempt === 5) throw fault;
    }
  }
}

async function issue(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  plan: VisaPlan,
): Promise<Result<IssuedVisa, NotHeld>> {
  const held = await tx.application.count({
    where: { id: file.id, status: "IN_REVIEW", officerId: actor.id, signatureSince: null },
  });
  if (held === 0) return problem({ kind: "not-held" });
  const issuedAt = now();
  const { id: visaId, number } = await tx.visa.create({
    data: rowOf(file, plan, issuedAt),
    select: { id: true, number: true },
  });
  await enqueueRendering(tx, visaId);
  await enqueueVisaMail(tx, visaId, file.recipient);
  const moved = await moveApplication(tx, {
    id: file.id,
    from: "IN_REVIEW",
    event: "grant",
    actor,
    data: { decidedAt: issuedAt },
    where: { officerId: actor.id, signatureSince: null },
    detail: { visaId },
  });
  if (!moved.ok) return problem({ kind: "not-held" });
  await recordEvent(tx, {
    actor,
    action: "visa.issue",
    subjectId: visaId,
    detail: {
      applicationId: file.id,
      purpose: file.invitation.purpose,
      category: file.invitation.category,
      validFrom: plan.validFrom,
      validUntil: plan.validUntil,
      stayDays: plan.stayDays,
      entries: plan.entries,
    },
  });
  return ok({ visaId, number });
}

/** All data of the document, so that it can be rendered from the row alone at any later time. */
const rowOf = ({ id, policyVersion, invitation, recipient }: CaseFile, plan: VisaPlan, issuedAt: Date) => ({
  number: visaNumber(invitation.purpose),
  applicationId: id,
  policyVersion,
  purpose: invitation.purpose,
  category: invitation.category,
  validFrom: toDbDate(plan.validFrom),
  validUntil: toDbDate(plan.validUntil),
  entries: plan.entries,
  stayDays: plan.stayDays,
  surname: plan.surname,
  givenNames: plan.givenNames,
  sex: plan.sex,
  birthDate: toDbDate(plan.birthDate),
  nationality: plan.nationality,
  passportNumber: plan.passportNumber,
  invitationNumber: invitation.number,
  hostName: invitation.hostName,
  mrzLine1: plan.mrz[0],
  mrzLine2: plan.mrz[1],
  locale: recipient.locale,
  photoKey: plan.photoKey,
  issuedAt,
});
