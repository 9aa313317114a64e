import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { User } from "#lib/platform/db/types.ts";
import type { SignedIn } from "../confirm-email.ts";
import { type Limited, limitCodes } from "../limits.ts";
import { sealSession } from "../session-cookie.ts";
import { createSession } from "../sessions.ts";
import { type ProofProblem, proveFactor } from "./prove-factor.ts";
import { saveFactor } from "./save-factor.ts";
import { personOf, type SecondStep } from "./second-step.ts";
import { proposedSecret, stepOfCode } from "./totp.ts";

/**
 * The step has ended: too old, the password changed, the account was disabled or its authenticator was reset meanwhile.
 */
export interface StepGone {
  readonly kind: "gone";
}

/** Signs staff in by the code of their authenticator, or by a recovery code. */
export async function signInByCode(
  step: SecondStep,
  typed: string,
): Promise<Result<SignedIn & { readonly codesLeft: number | undefined }, ProofProblem | StepGone>> {
  const person = await personOf(step);
  if (!person?.enrolled) return problem({ kind: "gone" });
  const proof = await proveFactor(person.user.id, typed);
  if (!proof.ok) {
    await recordFailure(person.user, proof.problem.kind);
    return proof;
  }
  const { by, codesLeft } = proof.value;
  const session = await transaction<string, never>(async (tx) => ok(await start(tx, person.user, by)));
  if (!session.ok) return session;
  return ok({
    cookie: await sealSession(session.value),
    role: person.user.role,
    codesLeft: by === "recovery-code" ? codesLeft : undefined,
  });
}

export interface Enrolled extends SignedIn {
  /** To be shown only once. */
  readonly recoveryCodes: readonly string[];
}

/** The data for enrolling an authenticator; undefined when the step has ended or one is enrolled already. */
export async function enrolmentOf(step: SecondStep): Promise<{ email: string; secret: string } | undefined> {
  const person = await personOf(step);
  if (!person || person.enrolled) return undefined;
  return { email: person.user.email, secret: proposedSecret(step.enrolment) };
}

/** Enrols the authenticator that gave this code, and signs in. Until then staff can do nothing else. */
export async function enrolAndSignIn(
  step: SecondStep,
  typed: string,
): Promise<Result<Enrolled, { kind: "missing" | "wrong" } | Limited | StepGone>> {
  const person = await personOf(step);
  if (!person || person.enrolled) return problem({ kind: "gone" });
  if (typed.trim() === "") return problem({ kind: "missing" });
  const { user } = person;
  const limited = await limitCodes(user.id);
  if (limited) return problem(limited);
  const secret = proposedSecret(step.enrolment);
  const proved = stepOfCode(secret, typed, now());
  if (proved === undefined) return problem({ kind: "wrong" });
  const enrolled = await transaction<{ session: string; codes: readonly string[] }, StepGone>(async (tx) => {
    // If two browsers enrol with the same password, the first one's app is kept.
    await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${user.id}::uuid FOR UPDATE`;
    if ((await tx.secondFactor.count({ where: { userId: user.id } })) > 0) return problem({ kind: "gone" });
    const codes = await saveFactor(tx, user.id, secret, proved);
    const session = await start(tx, user, "enrolment");
    return ok({ session, codes });
  });
  if (!enrolled.ok) return enrolled;
  const { session, codes } = enrolled.value;
  return ok({ cookie: await sealSession(session), role: user.role, recoveryCodes: codes });
}

async function start(tx: Tx, user: User, by: "code" | "recovery-code" | "enrolment"): Promise<string> {
  const sessionId = await createSession(tx, user);
  await recordEvent(tx, {
    actor: user,
    action: by === "enrolment" ? "account.enrol-second-factor" : "account.sign-in",
    subjectId: user.id,
    detail: { by },
  });
  return sessionId;
}

async function recordFailure(user: User, kind: ProofProblem["kind"]): Promise<void> {
  if (kind === "missing") return;
  await transaction(async (tx) => {
    await recordEvent(tx, {
      actor: { id: null, role: "VISITOR" },
      action: "account.second-factor-failed",
      subjectId: user.id,
      detail: { problem: kind },
    });
    return ok(undefined);
  });
}
