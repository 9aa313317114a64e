import type { Actor } from "#lib/accounts/actor.ts";
import { readLink } from "#lib/accounts/email-tokens.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Tx } from "#lib/platform/db/transaction.ts";
import type { MembershipRole, Prisma } from "#lib/platform/db/types.ts";

/** Which invitations can still be accepted. */
export const open = (): Prisma.MemberInviteWhereInput => ({
  acceptedAt: null,
  cancelledAt: null,
  expiresAt: { gt: now() },
});

/** An invitation as anyone who holds its link sees it. */
export interface OpenInvite {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly email: string;
  readonly role: MembershipRole;
}

/** The invitation behind a mailed link; undefined when it is not ours, too old, used or taken back. */
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

/** What the holder of the link can do with it. */
export type JoinWay =
  /** The address has no account yet: choose a password. */
  | "new-account"
  /** Its host is signed in. */
  | "join"
  /** It has a host's account: sign in. */
  | "sign-in"
  /** Someone else is signed in in this browser. */
  | "other-account"
  /** It has an account of another sort, which cannot be a host's as well. */
  | "not-a-host";

/** What the holder of the link can do: the link proves the address, so its owner may be told about its account. */
export async function joinWay(invite: OpenInvite, actor: Actor | undefined): Promise<JoinWay> {
  const user = await db().user.findUnique({
    where: { email: invite.email },
    select: { id: true, role: true, emailConfirmedAt: true },
  });
  if (user?.emailConfirmedAt && user.role !== "HOST") return "not-a-host";
  if (actor) return actor.id === user?.id ? "join" : "other-account";
  return user?.emailConfirmedAt ? "sign-in" : "new-account";
}
