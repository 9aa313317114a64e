import type { Actor } from "#lib/accounts/actor.ts";
import type { SignedIn } from "#lib/accounts/confirm-email.ts";
import { hashPassword } from "#lib/accounts/password.ts";
import { choosePassword, type PasswordProblem } from "#lib/accounts/password-rules.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { sealSession } from "#lib/accounts/session-cookie.ts";
import { createSession } from "#lib/accounts/sessions.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { findInvite, joinWay, type OpenInvite, open } from "./find-invite.ts";

export type JoinProblem =
  /** The link is too old, used, cancelled or forged, or the account has changed; the page says what is possible. */
  { readonly kind: "link" } | { readonly kind: "password"; readonly password: PasswordProblem };

/**
 * Creates a host's account with the invited address, which the mailed link proves, and joins the organisation. An
 * unconfirmed registration of the address is replaced.
 */
export async function joinWithNewAccount(
  link: string,
  typed: string,
  locale: Locale,
): Promise<Result<SignedIn, JoinProblem>> {
  const invite = await findInvite(link);
  if (!invite || (await joinWay(invite, undefined)) !== "new-account") return problem({ kind: "link" });
  const password = choosePassword(typed, invite.email);
  if (!password.ok) return problem({ kind: "password", password: password.problem });
  const passwordHash = await hashPassword(password.value);
  const joined = await transaction<string, JoinProblem>(async (tx) => {
    const { email } = invite;
    // As in registering: two concurrent submissions of the form are processed one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${email}, 0))`;
    await tx.user.deleteMany({
      where: { email, emailConfirmedAt: null, disabledAt: null, role: { in: ["APPLICANT", "HOST"] } },
    });
    if ((await tx.user.count({ where: { email } })) > 0) return problem({ kind: "link" });
    const user = await tx.user.create({
      data: { email, passwordHash, locale, role: "HOST", emailConfirmedAt: now(), createdAt: now() },
    });
    if (!(await accept(tx, invite, user.id))) return problem({ kind: "link" });
    const sessionId = await createSession(tx, user);
    await recordJoining(tx, invite, user);
    return ok(sessionId);
  });
  return joined.ok ? ok({ cookie: await sealSession(joined.value), role: "HOST" }) : joined;
}

/** Joins the organisation as the signed-in host with the invited address; a former member becomes a member again. */
export async function joinOrganisation(
  actor: Granted<"organisation:register">,
  link: string,
): Promise<Result<undefined, JoinProblem>> {
  const invite = await findInvite(link);
  if (!invite || (await joinWay(invite, actor)) !== "join") return problem({ kind: "link" });
  return transaction(async (tx) => {
    if (!(await accept(tx, invite, actor.id))) return problem({ kind: "link" });
    await recordJoining(tx, invite, actor);
    return ok(undefined);
  });
}

/** Uses up the invitation and creates the membership. @returns false when it was used or cancelled meanwhile */
async function accept(tx: Tx, invite: OpenInvite, userId: string): Promise<boolean> {
  const { count } = await tx.memberInvite.updateMany({
    where: { id: invite.id, ...open() },
    data: { acceptedAt: now() },
  });
  if (count === 0) return false;
  const { organisationId, role } = invite;
  const chosenAt = now();
  await tx.membership.upsert({
    where: { userId_organisationId: { userId, organisationId } },
    create: { userId, organisationId, role, createdAt: now(), chosenAt },
    update: { role, leftAt: null, chosenAt },
  });
  return true;
}

const recordJoining = (tx: Tx, { organisationId, role }: OpenInvite, user: Pick<Actor, "id" | "role">) =>
  recordEvent(tx, {
    actor: { id: user.id, role: user.role },
    action: "organisation.join",
    subjectId: organisationId,
    detail: { role },
  });
