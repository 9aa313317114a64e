import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";

/** The amount of waiting work besides applications; undefined for lists that this actor may not read. */
export interface WaitingWork {
  /** Requests for invitations, by groups. */
  readonly invitations: number | undefined;
  /** Hosts to be confirmed. */
  readonly organisations: number | undefined;
  /** Decisions awaiting a second signature; for officers with the right, those that they may sign. */
  readonly signatures: number | undefined;
  /** Versions of the rules awaiting this supervisor's decision. */
  readonly policies: number | undefined;
}

/** The limit of counting; more is shown as "99+". */
const max = 100;

/** The lengths of the other lists of waiting work. */
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

/** No one signs their own proposals. */
const countSignatures = (actor: Actor): Promise<number> =>
  db().decisionProposal.count({
    where: {
      status: "WAITING",
      ...(may(actor, "decision:countersign") ? { proposedById: { not: actor.id } } : {}),
    },
    take: max,
  });
