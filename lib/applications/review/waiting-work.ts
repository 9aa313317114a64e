import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";

/** How much waits beside the applications; undefined for what this person may not read. */
export interface WaitingWork {
  /** Requests for invitations, by groups. */
  readonly invitations: number | undefined;
  /** Hosts to be confirmed. */
  readonly organisations: number | undefined;
  /** Decisions that wait for a second signature; for those who may give it, the ones that they may sign. */
  readonly signatures: number | undefined;
  /** Versions of the rules that wait for this person's approval. */
  readonly policies: number | undefined;
}

/** Counted no further than this: more is "99+" to everyone. */
const max = 100;

/** The lengths of the other lists that wait for an officer. */
export async function waitingWork(actor: Actor): Promise<WaitingWork> {
  const [invitations, organisations, signatures, policies] = await Promise.all([
    may(actor, "invitation:read")
      ? db().invitationGroup.count({ where: { dueOn: { not: null } }, take: max })
      : undefined,
    may(actor, "organisation:read")
      ? db().organisation.count({ where: { status: "NEW" }, take: max })
      : undefined,
    may(actor, "application:read") ? countSignatures(actor) : undefined,
    may(actor, "policy:approve")
      ? db().policyProposal.count({
          where: { status: "PROPOSED", proposedById: { not: actor.id } },
          take: max,
        })
      : undefined,
  ]);
  return { invitations, organisations, signatures, policies };
}

/** No one signs what they propose themselves. */
const countSignatures = (actor: Actor): Promise<number> =>
  db().decisionProposal.count({
    where: {
      status: "WAITING",
      ...(may(actor, "decision:countersign") ? { proposedById: { not: actor.id } } : {}),
    },
    take: max,
  });
