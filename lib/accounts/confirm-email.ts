import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { plainDigits } from "#lib/domain/typed-characters.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { Role } from "#lib/platform/db/types.ts";
import { sameSecret } from "#lib/platform/derived-token.ts";
import { selfMadeRoles } from "../domain/roles.ts";
import { codeOf, maxCodeAttempts, readLink, usable } from "./email-tokens.ts";
import type { Pending } from "./pending.ts";
import { sealSession } from "./session-cookie.ts";
import { createSession } from "./sessions.ts";

/** A signed-in person: set the cookie and redirect to the role's home page. */
export interface SignedIn {
  readonly cookie: string;
  readonly role: Role;
}

export type LinkProblem =
  /** Too old, too many wrong codes, or forged. */
  "no-longer-valid" | "already-confirmed";

export type CodeProblem = LinkProblem | "not-a-code" | "wrong-code";

/**
 * Confirms the address of this browser's registration by the mailed code and signs in. Attempts are counted before the
 * code is compared, so that concurrent attempts count as well.
 */
export async function confirmByCode(pending: Pending, typed: string): Promise<Result<SignedIn, CodeProblem>> {
  const code = plainDigits(typed)
    .normalize("NFKC")
    .replaceAll(/[\s\p{Pd}]/gu, "");
  if (!/^[0-9]{6}$/.test(code)) return problem("not-a-code");
  const { count } = await db().emailToken.updateMany({
    where: {
      id: pending.tokenId,
      purpose: "CONFIRM_EMAIL",
      ...usable(),
      attempts: { lt: maxCodeAttempts },
    },
    data: { attempts: { increment: 1 } },
  });
  if (count === 0) return problem(await whyNot(pending.tokenId));
  if (!sameSecret(code, codeOf(pending.tokenId))) return problem("wrong-code");
  const confirmed = await confirm(pending.tokenId, createSession);
  if (!confirmed.ok) {
    // Pressed twice, and the first press was faster. Otherwise the token belongs to an account that was confirmed
    // before, and its code, which was not mailed, was guessed wrongly.
    const reason = await whyNot(pending.tokenId);
    return problem(reason === "already-confirmed" ? reason : "wrong-code");
  }
  return ok({ cookie: await sealSession(confirmed.value.outcome), role: confirmed.value.role });
}

/** The outcome that the mailed link would have. Changes nothing, because mail programs open links automatically. */
export async function lookAtLink(link: string): Promise<Result<undefined, LinkProblem>> {
  const tokenId = readLink("CONFIRM_EMAIL", link);
  if (!tokenId) return problem("no-longer-valid");
  const count = await db().emailToken.count({
    where: { id: tokenId, ...usable(), user: { emailConfirmedAt: null } },
  });
  return count > 0 ? ok(undefined) : problem(await whyNot(tokenId));
}

/**
 * Confirms an address by the mailed link. Signs in only the browser that registered; if someone else registered the
 * address, its owner confirms nothing more than the address.
 * @returns the signed-in person, or undefined when they have to sign in by password
 */
export async function confirmByLink(
  link: string,
  pending: Pending | undefined,
): Promise<Result<SignedIn | undefined, LinkProblem>> {
  const tokenId = readLink("CONFIRM_EMAIL", link);
  if (!tokenId) return problem("no-longer-valid");
  const isSameBrowser = pending !== undefined && (await haveOneUser(tokenId, pending.tokenId));
  const confirmed = await confirm(tokenId, isSameBrowser ? createSession : async () => undefined);
  if (!confirmed.ok) return problem(await whyNot(tokenId));
  const { outcome: sessionId, role } = confirmed.value;
  return ok(sessionId ? { cookie: await sealSession(sessionId), role } : undefined);
}

interface Person {
  readonly id: string;
  readonly role: Role;
}

/** Uses up the token, confirms the address and runs `then` with the person, in one transaction. */
function confirm<T>(
  tokenId: string,
  then: (tx: Tx, user: Person) => Promise<T>,
): Promise<Result<{ role: Role; outcome: T }, "not-usable">> {
  return transaction(async (tx) => {
    const { count } = await tx.emailToken.updateMany({
      where: {
        id: tokenId,
        purpose: "CONFIRM_EMAIL",
        ...usable(),
        // Staff cannot confirm in this way, because it would sign them in without a second factor.
        user: { emailConfirmedAt: null, disabledAt: null, role: { in: [...selfMadeRoles] } },
      },
      data: { usedAt: now() },
    });
    if (count === 0) return problem("not-usable");
    const { user } = await tx.emailToken.findUniqueOrThrow({
      where: { id: tokenId },
      select: { user: { select: { id: true, role: true } } },
    });
    await tx.user.update({ where: { id: user.id }, data: { emailConfirmedAt: now() } });
    const outcome = await then(tx, user);
    await recordEvent(tx, {
      actor: user,
      action: "account.confirm-email",
      subjectId: user.id,
    });
    return ok({ role: user.role, outcome });
  });
}

async function haveOneUser(tokenId: string, otherTokenId: string): Promise<boolean> {
  const having = (id: string) => ({ emailTokens: { some: { id } } });
  return (await db().user.count({ where: { AND: [having(tokenId), having(otherTokenId)] } })) === 1;
}

async function whyNot(tokenId: string): Promise<LinkProblem> {
  const token = await db().emailToken.findUnique({ where: { id: tokenId }, select: { usedAt: true } });
  return token?.usedAt ? "already-confirmed" : "no-longer-valid";
}
