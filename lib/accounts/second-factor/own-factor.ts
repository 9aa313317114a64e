import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { isWaived } from "./needs-second-step.ts";
import { type ProofProblem, proveFactor } from "./prove-factor.ts";
import { newRecoveryCodes, recoveryHash } from "./recovery-codes.ts";
import { openSecret, saveFactor } from "./save-factor.ts";
import { proposedSecret, stepOfCode } from "./totp.ts";

/** The state of a person's second factor. */
export interface OwnFactor {
  readonly state: "enrolled" | "waived" | "none";
  readonly since: Date | undefined;
  readonly codesLeft: number;
}

/** The actor's second factor. */
export async function ownFactor(actor: Granted<"factor:own">): Promise<OwnFactor> {
  const user = await db().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { secondFactorWaived: true, secondFactor: true },
  });
  const factor = user.secondFactor;
  if (!factor) return { state: isWaived(user) ? "waived" : "none", since: undefined, codesLeft: 0 };
  return { state: "enrolled", since: factor.createdAt, codesLeft: factor.recoveryCodes.length };
}

/** The data for the actor's next authenticator; stays the same during this session until an authenticator is saved. */
export async function nextAuthenticator(
  actor: Granted<"factor:own">,
): Promise<{ email: string; secret: string; enrolled: boolean }> {
  const { email, secondFactor } = await db().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, secondFactor: true },
  });
  const version = secondFactor ? await openSecret(actor.id, secondFactor.secret) : "none";
  return {
    email,
    secret: proposedSecret(`${actor.sessionId}:${version}`),
    enrolled: secondFactor !== null,
  };
}

export type ReplaceProblem =
  | { readonly kind: "current"; readonly current: ProofProblem }
  | { readonly kind: "missing" | "wrong" };

/**
 * Replaces the present authenticator, which has to give a code (or a recovery code) once more; the earlier recovery
 * codes become invalid.
 * @returns the new recovery codes, to be shown once
 */
export async function replaceAuthenticator(
  actor: Granted<"factor:own">,
  typed: { readonly current: string; readonly code: string },
): Promise<Result<readonly string[], ReplaceProblem>> {
  const next = await nextAuthenticator(actor);
  if (typed.code.trim() === "") return problem({ kind: "missing" });
  const step = stepOfCode(next.secret, typed.code, now());
  if (step === undefined) return problem({ kind: "wrong" });
  if (next.enrolled) {
    const proof = await proveFactor(actor.id, typed.current);
    if (!proof.ok) return problem({ kind: "current", current: proof.problem });
  }
  return transaction(async (tx) => {
    const codes = await saveFactor(tx, actor.id, next.secret, step);
    await tell(tx, actor, next.email);
    await recordEvent(tx, {
      actor,
      action: "account.replace-second-factor",
      subjectId: actor.id,
    });
    return ok(codes);
  });
}

/**
 * Creates ten new recovery codes; the earlier ones become invalid.
 * @returns the codes, to be shown once
 */
export async function renewRecoveryCodes(
  actor: Granted<"factor:own">,
  typed: string,
): Promise<Result<readonly string[], ProofProblem>> {
  const proof = await proveFactor(actor.id, typed);
  if (!proof.ok) return proof;
  const codes = newRecoveryCodes();
  return transaction(async (tx) => {
    await tx.secondFactor.update({
      where: { userId: actor.id },
      data: { recoveryCodes: codes.map((code) => recoveryHash(actor.id, code)) },
    });
    await recordEvent(tx, {
      actor,
      action: "account.renew-recovery-codes",
      subjectId: actor.id,
    });
    return ok(codes);
  });
}

const tell = (tx: Tx, actor: Granted<"factor:own">, recipient: string) =>
  enqueueMail(tx, {
    key: `second-factor-replaced:${actor.id}:${now().getTime()}`,
    template: "second-factor-replaced",
    recipient,
    locale: actor.locale,
    about: { user: actor.id },
  });
