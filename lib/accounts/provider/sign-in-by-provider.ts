import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { staffRoles } from "../../domain/roles.ts";
import { emailOf } from "../../platform/email.ts";
import type { SignedIn } from "../confirm-email.ts";
import { needsSecondStep } from "../second-factor/needs-second-step.ts";
import { type SecondStep, secondStepOf } from "../second-factor/second-step.ts";
import { sealSession } from "../session-cookie.ts";
import { createSession } from "../sessions.ts";
import { askNextAuth, type SetCookie } from "./ask-next-auth.ts";

type Cookies = Readonly<Record<string, string>>;

/** Starts signing in with the provider. Returns its address, and the cookies for the callback. */
export async function beginAtProvider(): Promise<
  Result<{ address: string; cookies: readonly SetCookie[] }, "failed">
> {
  const { redirect, cookies } = await askNextAuth({ action: "signin", query: {}, cookies: {} });
  // Without a state the callback is impossible: the provider could not be reached.
  return redirect && cookies.length > 0 ? ok({ address: redirect, cookies }) : problem("failed");
}

export type ProviderProblem =
  /** The provider did not confirm the sign-in, or it was not started in this browser. */
  | "failed"
  /** No staff account has this address, or the provider has not verified it. */
  | "no-account";

export interface ProviderOutcome {
  readonly result: Result<
    | { readonly kind: "second-step"; readonly step: SecondStep }
    | { readonly kind: "signed-in"; readonly signedIn: SignedIn },
    ProviderProblem
  >;
  /** Removes the cookies of the exchange from the browser. */
  readonly cookies: readonly SetCookie[];
}

/**
 * Handles the provider's callback. Only an existing, active staff account with the same verified address continues; the
 * provider replaces the password, not the second factor.
 */
export async function returnFromProvider(query: Cookies, cookies: Cookies): Promise<ProviderOutcome> {
  const answer = await askNextAuth({ action: "callback", query, cookies });
  const { profile } = answer;
  if (!profile) return { result: problem("failed"), cookies: answer.cookies };
  const email = profile.email_verified === true ? emailOf(profile.email ?? "") : undefined;
  const user = email
    ? await db().user.findFirst({
        where: { email, role: { in: [...staffRoles] }, disabledAt: null, emailConfirmedAt: { not: null } },
      })
    : null;
  if (!user) {
    await recordEvent(db(), {
      actor: { id: null, role: "VISITOR" },
      action: "account.provider-refused",
      subjectId: "unknown",
    });
    return { result: problem("no-account"), cookies: answer.cookies };
  }
  if (await needsSecondStep(user)) {
    return { result: ok({ kind: "second-step", step: secondStepOf(user) }), cookies: answer.cookies };
  }
  const session = await transaction<string, never>(async (tx) => {
    const id = await createSession(tx, user);
    await recordEvent(tx, {
      actor: user,
      action: "account.sign-in",
      subjectId: user.id,
      detail: { by: "provider" },
    });
    return ok(id);
  });
  if (!session.ok) return { result: session, cookies: answer.cookies };
  const signedIn = { cookie: await sealSession(session.value), role: user.role };
  return { result: ok({ kind: "signed-in", signedIn }), cookies: answer.cookies };
}
