import type { Actor } from "#lib/accounts/actor.ts";
import type { InvitationStatus } from "#lib/domain/life-cycles/invitation.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";

/** One invitation as its host sees it. */
export interface ListedInvitation {
  readonly id: string;
  /** Given when it is issued. */
  readonly number: string | null;
  readonly surname: string;
  readonly givenNames: string;
  readonly purpose: Purpose;
  readonly category: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly status: InvitationStatus;
  readonly organisation: string;
}

/** One page; nobody reads further down a list than this. */
const most = 500;

/** The invitations of the actor's own organisations, newest first; nobody but a host has any. */
export async function listInvitations(actor: Actor): Promise<readonly ListedInvitation[]> {
  if (actor.role !== "HOST") return [];
  const rows = await db().invitation.findMany({
    where: { organisation: { members: { some: { userId: actor.id, leftAt: null } } } },
    include: { organisation: { select: { name: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: most,
  });
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    surname: row.surname,
    givenNames: row.givenNames,
    purpose: row.purpose,
    category: row.category,
    firstDay: fromDbDate(row.firstDay),
    lastDay: fromDbDate(row.lastDay),
    status: row.status,
    organisation: row.organisation.name,
  }));
}
