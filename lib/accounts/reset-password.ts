import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { User } from "#lib/platform/db/types.ts";
import { forgiveRateLimit } from "#lib/platform/rate-limit.ts";
import { emailAlias } from "../platform/email.ts";
import { readLink, usable } from "./email-tokens.ts";
import { signInsToAccount } from "./limits.ts";
import { hashPassword } from "./password.ts";
import { choosePassword, type PasswordProblem } from "./password-rules.ts";

export type ResetProblem =
  /** Too old, used, or forged. */
  { readonly kind: "link" } | { readonly kind: "password"; readonly password: PasswordProblem };

/** Whether the mailed link is still usable; changes nothing. */
export async function canReset(link: string): Promise<boolean> {
  return (await ownerOf(link)) !== undefined;
}

/**
 * Sets a new password by the mailed link and signs the person out everywhere. The link came by mail, so it also proves
 * the address of an unconfirmed account.
 */
export async function resetPassword(link: string, typed: string): Promise<Result<undefined, ResetProblem>> {
  const owner = await ownerOf(link);
  if (!owner) return problem({ kind: "link" });
  const password = choosePassword(typed, owner.user.email);
  if (!password.ok) return problem({ kind: "password", password: password.problem });
  const passwordHash = await hashPassword(password.value);
  const reset = await transaction<undefined, ResetProblem>(async (tx) => {
    const { count } = await tx.emailToken.updateMany({
      where: { id: owner.tokenId, ...usable() },
      data: { usedAt: now() },
    });
    if (count === 0) return problem({ kind: "link" });
    await change(tx, owner.user, passwordHash);
    return ok(undefined);
  });
  if (reset.ok) await forgiveRateLimit(signInsToAccount, emailAlias(owner.user.email));
  return reset;
}

async function change(tx: Tx, user: User, passwordHash: string): Promise<void> {
  await tx.user.update({
    where: { id: user.id },
    data: { passwordHash, emailConfirmedAt: user.emailConfirmedAt ?? now() },
  });
  // Earlier mails no longer open the account.
  await tx.emailToken.deleteMany({ where: { userId: user.id, usedAt: null } });
  const { count: sessions } = await tx.session.deleteMany({ where: { userId: user.id } });
  await recordEvent(tx, {
    actor: user,
    action: "account.reset-password",
    subjectId: user.id,
    detail: { closedSessions: sessions },
  });
}

async function ownerOf(link: string): Promise<{ tokenId: string; user: User } | undefined> {
  const tokenId = readLink("RESET_PASSWORD", link);
  if (!tokenId) return undefined;
  const token = await db().emailToken.findFirst({
    where: { id: tokenId, purpose: "RESET_PASSWORD", ...usable(), user: { disabledAt: null } },
    include: { user: true },
  });
  return token ? { tokenId, user: token.user } : undefined;
}
