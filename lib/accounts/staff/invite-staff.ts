import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type AuditActor, recordEvent, systemActor } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { dayMs, now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import { isStaffRole, type StaffRole } from "../../domain/roles.ts";
import { emailOf } from "../../platform/email.ts";
import { type Limited, limitMail } from "../limits.ts";
import type { EmailProblem } from "../register.ts";
import type { Granted } from "../rights.ts";

/** Lifetime of a link in days. */
export const staffInviteDays = 3;
export type StaffInviteProblem =
  | { readonly kind: "invalid"; readonly email?: EmailProblem; readonly role?: "missing" }
  /** The address has an account: a staff account, or one of an applicant or host, who cannot be staff as well. */
  | { readonly kind: "has-account" }
  | Limited;

/** `not-allowed`: there is a supervisor, who invites the others. */
export type FirstInviteProblem = StaffInviteProblem | { readonly kind: "not-allowed" };

/** `not-found`: the invitation was accepted or withdrawn. */
export type ResendInviteProblem = StaffInviteProblem | { readonly kind: "not-found" };

interface TypedInvite {
  readonly email: string;
  readonly role: string;
  readonly clientAddress: string;
}

/**
 * Mails a link for becoming staff with this role. Inviting an address again sends a new link and invalidates the old
 * one.
 */
export async function inviteStaff(
  actor: Granted<"staff:manage">,
  typed: TypedInvite,
): Promise<Result<undefined, StaffInviteProblem>> {
  const email = emailOf(typed.email);
  if (!email || !isStaffRole(typed.role)) {
    return problem({
      kind: "invalid",
      ...(!email && { email: typed.email.trim() === "" ? "missing" : "invalid" }),
      ...(!isStaffRole(typed.role) && { role: "missing" }),
    });
  }
  if (await hasAccount(db(), email)) return problem({ kind: "has-account" });
  const limited = await limitMail(email, typed.clientAddress);
  if (limited) return problem(limited);
  const invite = { email, role: typed.role, locale: actor.locale, invitedById: actor.id };
  return transaction(async (tx) => ok(await send(tx, actor, invite)));
}

/** Invites the first supervisor of a new service, for its operator and only while there is none. */
export async function inviteFirstSupervisor(
  typed: string,
  locale: Locale,
): Promise<Result<undefined, FirstInviteProblem>> {
  const email = emailOf(typed);
  if (!email) return problem({ kind: "invalid", email: typed.trim() === "" ? "missing" : "invalid" });
  return transaction<undefined, FirstInviteProblem>(async (tx) => {
    if ((await tx.user.count({ where: { role: "SUPERVISOR", disabledAt: null } })) > 0) {
      return problem({ kind: "not-allowed" });
    }
    if (await hasAccount(tx, email)) return problem({ kind: "has-account" });
    return ok(await send(tx, systemActor, { email, role: "SUPERVISOR", locale, invitedById: null }));
  });
}

/** Mails a new link for an unaccepted invitation, even an expired one; the earlier link becomes invalid. */
export async function resendStaffInvite(
  actor: Granted<"staff:manage">,
  inviteId: string,
  clientAddress: string,
): Promise<Result<undefined, ResendInviteProblem>> {
  const row = z.uuid().safeParse(inviteId).success
    ? await db().staffInvite.findFirst({ where: { id: inviteId, acceptedAt: null, cancelledAt: null } })
    : undefined;
  if (!row) return problem({ kind: "not-found" });
  return inviteStaff(actor, { email: row.email, role: row.role, clientAddress });
}

/** Withdraws an invitation, which invalidates its link. */
export async function withdrawStaffInvite(actor: Granted<"staff:manage">, inviteId: string): Promise<void> {
  if (!z.uuid().safeParse(inviteId).success) return;
  await transaction(async (tx) => {
    const { count } = await tx.staffInvite.updateMany({
      where: { id: inviteId, acceptedAt: null, cancelledAt: null },
      data: { cancelledAt: now() },
    });
    if (count > 0) {
      await recordEvent(tx, {
        actor,
        action: "staff.withdraw-invite",
        subjectId: inviteId,
      });
    }
    return ok(undefined);
  });
}

/** An unconfirmed registration is not an account; it is replaced when the invitation is accepted. */
const hasAccount = async (tx: Tx, email: string): Promise<boolean> =>
  (await tx.user.count({ where: { email, emailConfirmedAt: { not: null } } })) > 0;

interface NewInvite {
  readonly email: string;
  readonly role: StaffRole;
  readonly locale: Locale;
  readonly invitedById: string | null;
}

async function send(tx: Tx, actor: AuditActor, invite: NewInvite): Promise<undefined> {
  const { email } = invite;
  await tx.staffInvite.updateMany({
    where: { email, acceptedAt: null, cancelledAt: null },
    data: { cancelledAt: now() },
  });
  const { id } = await tx.staffInvite.create({
    data: {
      ...invite,
      createdAt: now(),
      expiresAt: new Date(now().getTime() + staffInviteDays * dayMs),
    },
    select: { id: true },
  });
  await enqueueMail(tx, {
    key: `staff-invited:${id}:${randomUUID()}`,
    template: "staff-invited",
    recipient: email,
    locale: invite.locale,
    about: { staffInvite: id },
  });
  await recordEvent(tx, {
    actor: { id: actor.id, role: actor.role },
    action: "staff.invite",
    subjectId: id,
    detail: { role: invite.role },
  });
  return undefined;
}
