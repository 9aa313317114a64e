import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { User } from "#lib/platform/db/types.ts";
import { forgiveRateLimit } from "#lib/platform/rate-limit.ts";
import { emailAlias, emailOf } from "../platform/email.ts";
import type { SignedIn } from "./confirm-email.ts";
import { tokenAgain, usableToken } from "./email-tokens.ts";
import { type Limited, limitMail, limitSignIn, signInsToAccount } from "./limits.ts";
import { isPassword } from "./password.ts";
import { passwordMaxBytes } from "./password-rules.ts";
import type { Pending } from "./pending.ts";
import { needsSecondStep } from "./second-factor/needs-second-step.ts";
import { type SecondStep, secondStepOf } from "./second-factor/second-step.ts";
import { sendConfirmation } from "./send-confirmation.ts";
import { sealSession } from "./session-cookie.ts";
import { createSession } from "./sessions.ts";

interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly clientAddress: string;
}

export type SignInProblem =
  /** Wrong password, no such account, or one that may not sign in: the same answer after the same work. */
  | { readonly kind: "wrong" }
  /** The right password, but the address is not confirmed; a new mail is sent. */
  | { readonly kind: "unconfirmed"; readonly pending: Pending }
  /** The right password of a staff account; a code of the authenticator, or its enrolment, has to follow. */
  | { readonly kind: "second-step"; readonly step: SecondStep }
  | Limited;

/** Signs a person in by address and password; staff continue with their second factor. */
export async function signIn(credentials: Credentials): Promise<Result<SignedIn, SignInProblem>> {
  const { password, clientAddress } = credentials;
  const email = emailOf(credentials.email);
  if (!email || password === "" || Buffer.byteLength(password) > passwordMaxBytes) {
    return problem({ kind: "wrong" });
  }
  const limited = await limitSignIn(email, clientAddress);
  if (limited) return problem(limited);
  const user = await db().user.findUnique({ where: { email } });
  const isRight = await isPassword(password, user?.passwordHash);
  if (!user || !isRight || user.disabledAt) {
    await recordFailure(user?.id);
    return problem({ kind: "wrong" });
  }
  await forgiveRateLimit(signInsToAccount, emailAlias(email));
  if (!user.emailConfirmedAt) return confirmFirst(user, clientAddress);
  if (await needsSecondStep(user)) return problem({ kind: "second-step", step: secondStepOf(user) });
  const started = await startSession(user);
  return started.ok ? ok({ cookie: await sealSession(started.value), role: user.role }) : started;
}

function startSession(user: User): Promise<Result<string, never>> {
  return transaction(async (tx) => {
    const sessionId = await createSession(tx, user);
    await recordEvent(tx, {
      actor: user,
      action: "account.sign-in",
      subjectId: user.id,
    });
    return ok(sessionId);
  });
}

/** Recorded for unknown addresses as well, without the address, because it has to take as long as for a known one. */
async function recordFailure(userId: string | undefined): Promise<void> {
  await recordEvent(db(), {
    actor: { id: null, role: "VISITOR" },
    action: "account.sign-in-failed",
    subjectId: userId ?? "unknown",
  });
}

async function confirmFirst(user: User, clientAddress: string): Promise<Result<never, SignInProblem>> {
  const limited = await limitMail(user.email, clientAddress);
  const sent = await transaction<string, SignInProblem>(async (tx) => {
    if (limited) {
      // No further mail is needed: the page for typing the code is shown while the token accepts one.
      const tokenId = await usableToken(tx, user.id, "CONFIRM_EMAIL");
      return tokenId ? ok(tokenId) : problem(limited);
    }
    const tokenId = await tokenAgain(tx, user.id, "CONFIRM_EMAIL");
    await sendConfirmation(tx, user, tokenId);
    return ok(tokenId);
  });
  if (!sent.ok) return sent;
  return problem({ kind: "unconfirmed", pending: { tokenId: sent.value, email: user.email } });
}
