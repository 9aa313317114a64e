import type { Actor } from "#lib/accounts/actor.ts";
import { type Granted, may } from "#lib/accounts/rights.ts";
import { type LetterProblem, letterText } from "#lib/applications/review/letter-text.ts";
import { type CaseFile, type CaseVisa, loadCase } from "#lib/applications/review/load-case.ts";
import { proposeDecision } from "#lib/applications/review/propose-decision.ts";
import { fourEyesOf, type Policy } from "#lib/domain/policy.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { moveVisa, type VisaNotInStatus } from "./move-visa.ts";

/** There is no visa that this actor may revoke now: used, revoked, or not permitted. */
export interface NotRevocable {
  readonly kind: "not-revocable";
}

export type RevocationProblem =
  | NotRevocable
  | { readonly kind: "not-fit"; readonly problems: readonly LetterProblem[] };

interface PreparedRevocation {
  readonly file: CaseFile;
  readonly visa: CaseVisa;
  readonly text: string;
  readonly needsSignature: boolean;
}

/**
 * Whether the actor may begin a revocation: with four eyes any deciding officer, because a senior one signs; otherwise
 * only a senior one.
 */
export const mayRevoke = (actor: Actor, policy: Policy): boolean =>
  may(actor, fourEyesOf(policy).revocation ? "application:decide" : "visa:revoke");

/** The revocation as it would be sent; changes nothing. */
export async function prepareRevocation(
  actor: Granted<"application:decide">,
  applicationId: string,
  typed: string,
): Promise<Result<PreparedRevocation, RevocationProblem>> {
  const file = await loadCase(applicationId);
  if (file?.status !== "GRANTED" || file.visa?.status !== "VALID" || file.awaitsSignature) {
    return problem({ kind: "not-revocable" });
  }
  const policy = await policyByVersion(file.policyVersion);
  if (!mayRevoke(actor, policy)) return problem({ kind: "not-revocable" });
  const text = letterText(typed);
  if (!text.ok) return problem({ kind: "not-fit", problems: text.problem });
  return ok({
    file,
    visa: file.visa,
    text: text.value,
    needsSignature: fourEyesOf(policy).revocation,
  });
}

/**
 * Revokes an unused visa: VALID → REVOKED, with a reason, and informs the holder. The check pages show it immediately,
 * the published list from the next request on. If the policy requires four eyes, it is only proposed.
 */
export async function revokeVisa(
  actor: Granted<"application:decide">,
  applicationId: string,
  typed: string,
): Promise<Result<"REVOKED" | "PROPOSED", RevocationProblem>> {
  const prepared = await prepareRevocation(actor, applicationId, typed);
  if (!prepared.ok) return prepared;
  const { file, visa, text, needsSignature } = prepared.value;
  const done = await transaction<"REVOKED" | "PROPOSED", unknown>(async (tx) => {
    if (needsSignature) {
      return proposeDecision(tx, actor, { applicationId: file.id, visaId: visa.id, text });
    }
    const moved = await sendRevocation(tx, actor, file, { visaId: visa.id, text });
    return moved.ok ? ok("REVOKED" as const) : moved;
  });
  return done.ok ? done : problem({ kind: "not-revocable" });
}

/** The revocation with its letter, inside the transaction of the officer who decides last. */
export async function sendRevocation(
  tx: Tx,
  actor: Actor,
  { recipient }: CaseFile,
  { visaId, text }: { readonly visaId: string; readonly text: string },
): Promise<Result<unknown, VisaNotInStatus>> {
  await enqueueMail(tx, {
    key: `visa.revoked:${visaId}`,
    template: "visa-revoked",
    recipient: recipient.email,
    locale: recipient.locale,
    about: { visa: visaId },
  });
  return moveVisa(tx, {
    id: visaId,
    from: "VALID",
    event: "revoke",
    actor,
    data: { revokedAt: now(), revocationCause: "DECISION", revocationText: text },
    detail: { cause: "DECISION" },
  });
}
