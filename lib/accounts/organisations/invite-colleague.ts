import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type Limited, limitMail } from "#lib/accounts/limits.ts";
import type { EmailProblem } from "#lib/accounts/register.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { dayMs, now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { MembershipRole } from "#lib/platform/db/types.ts";
import { emailOf } from "#lib/platform/email.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { enqueueMail } from "#lib/platform/outbox.ts";
import type { NotAllowed } from "./change-organisation.ts";
import { type ActingMember, memberWho } from "./membership-of.ts";

/** Lifetime of a link in days. */
export const inviteDays = 7;
export type InviteProblem =
  | NotAllowed
  | Limited
  | { readonly kind: "already-member" }
  | { readonly kind: "invalid"; readonly email?: EmailProblem; readonly role?: "missing" };

interface TypedInvite {
  readonly email: string;
  readonly role: string;
  readonly clientAddress: string;
}

/**
 * Mails a link for joining the organisation, in the sender's language. Does not disclose to the sender whether the
 * address has an account. Inviting an address again sends a new link and invalidates the old one.
 */
export async function inviteColleague(
  actor: Granted<"people:manage">,
  typed: TypedInvite,
): Promise<Result<undefined, InviteProblem>> {
  const member = await memberWho(actor, "people:manage");
  if (!member) return problem({ kind: "not-allowed" });
  const email = emailOf(typed.email);
  const role = roleOf(typed.role);
  if (!email || !role) {
    return problem({
      kind: "invalid",
      ...(!email && { email: typed.email.trim() === "" ? "missing" : "invalid" }),
      ...(!role && { role: "missing" }),
    });
  }
  const { organisationId } = member;
  const isMember = await db().membership.count({ where: { organisationId, leftAt: null, user: { email } } });
  if (isMember > 0) return problem({ kind: "already-member" });
  const limited = await limitMail(email, typed.clientAddress);
  if (limited) return problem(limited);
  await transaction(async (tx) => {
    await tx.memberInvite.updateMany({
      where: { organisationId, email, acceptedAt: null, cancelledAt: null },
      data: { cancelledAt: now() },
    });
    await send(tx, member, { email, role, locale: actor.locale });
    await recordEvent(tx, {
      actor,
      action: "organisation.invite-colleague",
      subjectId: organisationId,
      detail: { role },
    });
    return ok(undefined);
  });
  return ok(undefined);
}

/** Cancels an invitation, which invalidates its link. */
export async function cancelInvite(actor: Granted<"people:manage">, inviteId: string): Promise<void> {
  const member = z.uuid().safeParse(inviteId).success ? await memberWho(actor, "people:manage") : undefined;
  if (!member) return;
  const { organisationId } = member;
  await transaction(async (tx) => {
    const { count } = await tx.memberInvite.updateMany({
      where: { id: inviteId, organisationId, acceptedAt: null, cancelledAt: null },
      data: { cancelledAt: now() },
    });
    if (count > 0) {
      await recordEvent(tx, {
        actor,
        action: "organisation.cancel-invite",
        subjectId: organisationId,
      });
    }
    return ok(undefined);
  });
}

/** The role named by a form. */
const roleOf = (text: string): MembershipRole | undefined =>
  text === "MANAGER" || text === "CLERK" ? text : undefined;

async function send(
  tx: Tx,
  { organisationId }: ActingMember,
  invite: { readonly email: string; readonly role: MembershipRole; readonly locale: Locale },
): Promise<void> {
  const { id } = await tx.memberInvite.create({
    data: {
      ...invite,
      organisationId,
      createdAt: now(),
      expiresAt: new Date(now().getTime() + inviteDays * dayMs),
    },
    select: { id: true },
  });
  await enqueueMail(tx, {
    key: `colleague-invited:${id}:${randomUUID()}`,
    template: "colleague-invited",
    recipient: invite.email,
    locale: invite.locale,
    about: { memberInvite: id },
  });
}
