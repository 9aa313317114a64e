import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { moveApplication, type NotInStatus } from "#lib/applications/move-application.ts";
import type { ApplicationStatus } from "#lib/domain/life-cycles/application.ts";
import { fourEyesOf } from "#lib/domain/policy.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { type LetterProblem, letterText } from "./letter-text.ts";
import { type CaseFile, loadCase } from "./load-case.ts";
import { proposeDecision } from "./propose-decision.ts";
import type { NotHeld } from "./release.ts";

export interface Refusal {
  /** One of the policy's grounds. */
  readonly ground: string;
  /** The officer's text for the applicant, in addition to the ground. */
  readonly text: string;
}

export type RefusalProblem = { readonly kind: "ground-missing" } | LetterProblem;

interface PreparedRefusal {
  readonly file: CaseFile;
  readonly refusal: Refusal;
  /** A second officer has to sign it before it is sent. */
  readonly needsSignature: boolean;
}

export type RefusalNotSent =
  | NotHeld
  | { readonly kind: "not-fit"; readonly problems: readonly RefusalProblem[] };

/** The refusal as it would be sent by the officer of the case; changes nothing. */
export async function prepareRefusal(
  actor: Granted<"application:decide">,
  applicationId: string,
  { ground, text: typed }: Refusal,
): Promise<Result<PreparedRefusal, RefusalNotSent>> {
  const file = await loadCase(applicationId);
  if (file?.status !== "IN_REVIEW" || file.officer?.id !== actor.id || file.awaitsSignature) {
    return problem({ kind: "not-held" });
  }
  const policy = await policyByVersion(file.policyVersion);
  const text = letterText(typed);
  const problems: RefusalProblem[] = [
    ...(policy.refusalGrounds.includes(ground) ? [] : [{ kind: "ground-missing" } as const]),
    ...(text.ok ? [] : text.problem),
  ];
  if (!text.ok || problems.length > 0) return problem({ kind: "not-fit", problems });
  const refusal = { ground, text: text.value };
  return ok({ file, refusal, needsSignature: fourEyesOf(policy).refusal });
}

/**
 * Refuses an application of this officer: IN_REVIEW → REFUSED, with ground and text, and informs the applicant. If the
 * policy requires four eyes, it is only proposed, and a second officer signs it. The paid fee is not refunded (R6).
 */
export async function refuseApplication(
  actor: Granted<"application:decide">,
  applicationId: string,
  typed: Refusal,
): Promise<Result<"REFUSED" | "PROPOSED", RefusalNotSent>> {
  const prepared = await prepareRefusal(actor, applicationId, typed);
  if (!prepared.ok) return prepared;
  const { file, refusal, needsSignature } = prepared.value;
  if (needsSignature) {
    return transaction((tx) => proposeDecision(tx, actor, { applicationId: file.id, ...refusal }));
  }
  const moved = await transaction((tx) =>
    sendRefusal(tx, actor, file, refusal, { officerId: actor.id, signatureSince: null }),
  );
  return moved.ok ? ok("REFUSED") : problem({ kind: "not-held" });
}

/** The refusal with its letter, inside the transaction of the officer who decides last. */
export async function sendRefusal(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  refusal: Refusal,
  where: { readonly officerId?: string; readonly signatureSince: null | { readonly not: null } },
): Promise<Result<ApplicationStatus, NotInStatus>> {
  // Refusing again after re-opening sends another letter.
  const reopened = await tx.reopening.count({ where: { applicationId: file.id } });
  await enqueueMail(tx, {
    key: `application.refused:${file.id}${reopened > 0 ? `:${reopened}` : ""}`,
    template: "application-refused",
    recipient: file.recipient.email,
    locale: file.recipient.locale,
    about: { application: file.id },
  });
  return moveApplication(tx, {
    id: file.id,
    from: "IN_REVIEW",
    event: "refuse",
    actor,
    data: {
      decidedAt: now(),
      refusalGround: refusal.ground,
      refusalText: refusal.text,
      signatureSince: null,
    },
    where,
    detail: { ground: refusal.ground },
  });
}
