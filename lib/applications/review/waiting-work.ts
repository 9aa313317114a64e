import type { Actor } from "#lib/accounts/actor.ts";
import { mayDo } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";

/** How much waits beside the applications; undefined for what this person may not read. */
export interface WaitingWork {
  /** Requests for invitations, by groups. */
  readonly invitations: number | undefined;
  /** Hosts to be confirmed. */
  readonly organisations: number | undefined;
}

/** Counted no further than this: more is "99+" to everybody. */
const most = 100;

/** The lengths of the other lists that wait for an officer. */
export async function waitingWork(actor: Actor): Promise<WaitingWork> {
  const [invitations, organisations] = await Promise.all([
    mayDo(actor.role, "invitation:read")
      ? db().invitationGroup.count({ where: { dueOn: { not: null } }, take: most })
      : undefined,
    mayDo(actor.role, "organisation:read")
      ? db().organisation.count({ where: { status: "NEW" }, take: most })
      : undefined,
  ]);
  return { invitations, organisations };
}
