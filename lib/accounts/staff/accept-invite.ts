import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { selfMadeRoles } from "../../domain/roles.ts";
import { hashPassword } from "../password.ts";
import { choosePassword, type PasswordProblem } from "../password-rules.ts";
import { type SecondStep, secondStepOf } from "../second-factor/second-step.ts";
import { findStaffInvite, open } from "./find-invite.ts";

export type AcceptProblem =
  /** Too old, used, withdrawn or forged, or the address has an account by now. */
  { readonly kind: "link" } | { readonly kind: "password"; readonly password: PasswordProblem };

/**
 * Creates the invited person's account with the role that the supervisor chose; the mailed link proves the address.
 * Does not sign in: returns the second step, in which an authenticator is enrolled.
 */
export async function acceptStaffInvite(
  link: string,
  typed: string,
  locale: Locale,
): Promise<Result<SecondStep, AcceptProblem>> {
  const invite = await findStaffInvite(link);
  if (!invite) return problem({ kind: "link" });
  const { id, email, role } = invite;
  const password = choosePassword(typed, email);
  if (!password.ok) return problem({ kind: "password", password: password.problem });
  const passwordHash = await hashPassword(password.value);
  return transaction<SecondStep, AcceptProblem>(async (tx) => {
    // As in registering: two concurrent submissions of the form are processed one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${email}, 0))`;
    await tx.user.deleteMany({
      where: { email, emailConfirmedAt: null, disabledAt: null, role: { in: [...selfMadeRoles] } },
    });
    if ((await tx.user.count({ where: { email } })) > 0) return problem({ kind: "link" });
    const { count } = await tx.staffInvite.updateMany({
      where: { id, ...open() },
      data: { acceptedAt: now() },
    });
    if (count === 0) return problem({ kind: "link" });
    const user = await tx.user.create({
      data: { email, passwordHash, locale, role, emailConfirmedAt: now(), createdAt: now() },
    });
    await recordEvent(tx, {
      actor: user,
      action: "staff.join",
      subjectId: user.id,
      detail: { role, invite: id },
    });
    return ok(secondStepOf(user));
  });
}
