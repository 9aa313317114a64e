import type { Actor } from "#lib/accounts/actor.ts";
import { readLink } from "#lib/accounts/email-tokens.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { MembershipRole, Prisma } from "#lib/platform/db/types.ts";

/** The condition for invitations that can still be accepted. */
export const open = (): Prisma.MemberInviteWhereInput => ({
  acceptedAt: null,
  cancelledAt: null,
  expiresAt: { gt: now() },
});

/** An invitation as shown to anyone with its link. */
export interface OpenInvite {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly email: string;
  readonly role: MembershipRole;
}

/** The invitation of a mailed link; undefined when it is forged, too old, used or cancelled. */
export async function findInvite(link: string, tx: Tx = db()): Promise<OpenInvite | undefined> {
  const id = readLink("JOIN_ORGANISATION", link);
  if (!id) return undefined;
  const row = await tx.memberInvite.findFirst({
    where: { id, ...open() },
    select: {
      id: true,
      organisationId: true,
      email: true,
      role: true,
      organisation: { select: { name: true } },
    },
  });
  return row ? { ...row, organisation: row.organisation.name } : undefined;
}

/** The ways in which the holder of the link can join. */
export type JoinWay =
  /** The address has no account yet, so a password has to be chosen. */
  | "new-account"
  /** The host with this address is signed in. */
  | "join"
  /** The address has a host's account, which has to be signed in to. */
  | "sign-in"
  /** Another person is signed in in this browser. */
  | "other-account"
  /** The address has an account with another role, which cannot be a host's as well. */
  | "not-a-host";

/** The way in which the holder of the link can join. The link proves the address, so its account may be disclosed. */
export async function joinWay(invite: OpenInvite, actor: Actor | undefined): Promise<JoinWay> {
  const user = await db().user.findUnique({
    where: { email: invite.email },
    select: { id: true, role: true, emailConfirmedAt: true },
  });
  if (user?.emailConfirmedAt && user.role !== "HOST") return "not-a-host";
  if (actor) return actor.id === user?.id ? "join" : "other-account";
  return user?.emailConfirmedAt ? "sign-in" : "new-account";
}
