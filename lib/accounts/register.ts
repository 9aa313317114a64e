import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { selfMadeRoles } from "../domain/roles.ts";
import { emailOf } from "../platform/email.ts";
import { issueToken } from "./email-tokens.ts";
import { type Limited, limitMail } from "./limits.ts";
import { hashPassword } from "./password.ts";
import { choosePassword, type PasswordProblem } from "./password-rules.ts";
import type { Pending } from "./pending.ts";
import { sendConfirmation } from "./send-confirmation.ts";

interface Registration {
  readonly email: string;
  readonly password: string;
  /** The purpose of the account; no one can register as staff. */
  readonly role?: SelfMadeRole;
  readonly locale: Locale;
  readonly clientAddress: string;
  /** This browser's earlier registration, with a wrong address. */
  readonly insteadOf?: Pending | undefined;
}

export type SelfMadeRole = (typeof selfMadeRoles)[number];

export type RegisterProblem =
  | { readonly kind: "invalid"; readonly email?: EmailProblem; readonly password?: PasswordProblem }
  | Limited;

export type EmailProblem = "missing" | "invalid";

/**
 * S1: creates an account whose address has to be confirmed, and mails link and code. An address that already has an
 * account gets the same answer; its owner is told by mail how to sign in. A new registration replaces an unconfirmed
 * one, so that no one can block another person's address.
 */
export async function register(form: Registration): Promise<Result<Pending, RegisterProblem>> {
  const email = emailOf(form.email);
  const password = choosePassword(form.password, email ?? "");
  if (!email || !password.ok) {
    return problem({
      kind: "invalid",
      ...(!email && { email: form.email.trim() === "" ? "missing" : "invalid" }),
      ...(!password.ok && { password: password.problem }),
    });
  }
  const limited = await limitMail(email, form.clientAddress);
  if (limited) return problem(limited);
  const { locale } = form;
  // The type guarantees it, but the value comes from a post and is checked.
  const role = selfMadeRoles.find((known) => known === form.role) ?? "APPLICANT";
  const account = { email, passwordHash: await hashPassword(password.value), locale, role };
  return transaction((tx) => place(tx, account, form.insteadOf));
}

interface NewAccount {
  readonly email: string;
  readonly passwordHash: string;
  readonly locale: Locale;
  readonly role: SelfMadeRole;
}

async function place(
  tx: Tx,
  account: NewAccount,
  insteadOf: Pending | undefined,
): Promise<Result<Pending, never>> {
  // Two concurrent submissions of the form are processed one after the other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${account.email}, 0))`;
  const unconfirmed: Prisma.UserWhereInput = {
    emailConfirmedAt: null,
    disabledAt: null,
    role: { in: [...selfMadeRoles] },
  };
  if (insteadOf) {
    await tx.user.deleteMany({
      where: { ...unconfirmed, emailTokens: { some: { id: insteadOf.tokenId } } },
    });
  }
  await tx.user.deleteMany({ where: { ...unconfirmed, email: account.email } });
  const known = await tx.user.findUnique({ where: { email: account.email } });
  const user = known ?? (await tx.user.create({ data: { ...account, createdAt: now() } }));
  // As with a registration that is replaced: another browser's pending confirmation ends.
  await tx.emailToken.deleteMany({ where: { userId: user.id, purpose: "CONFIRM_EMAIL", usedAt: null } });
  const tokenId = await issueToken(tx, user.id, "CONFIRM_EMAIL");
  await sendConfirmation(tx, user, tokenId);
  await recordEvent(tx, {
    actor: { id: user.id, role: user.role },
    action: known ? "account.register-again" : "account.register",
    subjectId: user.id,
  });
  return ok({ tokenId, email: account.email });
}
