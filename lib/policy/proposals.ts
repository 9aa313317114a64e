import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { type Granted, may } from "#lib/accounts/rights.ts";
import { eventsFrom } from "#lib/domain/life-cycles/next.ts";
import {
  type ProposalEvent,
  type ProposalStatus,
  proposalTransitions,
} from "#lib/domain/life-cycles/policy-proposal.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { db } from "#lib/platform/db/client.ts";
import { readPolicy } from "./policy-schema.ts";

export interface Proposal {
  readonly id: string;
  readonly status: ProposalStatus;
  readonly base: string;
  readonly policy: Policy;
  readonly proposedById: string;
  readonly revision: number;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  /** The e-mail addresses of the author and of the supervisor who decided last. */
  readonly author: string;
  readonly decider: string | undefined;
}

/** Proposals in draft or awaiting a signature, oldest first. */
export async function openProposals(_actor: Granted<"policy:read">): Promise<readonly Proposal[]> {
  const rows = await db().policyProposal.findMany({
    where: { status: { in: ["DRAFT", "PROPOSED"] } },
    orderBy: { createdAt: "asc" },
    take: 50,
  });
  return withPeople(rows);
}

/** One proposal; undefined when there is none. */
export async function findProposal(
  _actor: Granted<"policy:read">,
  id: string,
): Promise<Proposal | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db().policyProposal.findUnique({ where: { id } });
  return row ? (await withPeople([row]))[0] : undefined;
}

/**
 * The events that the actor may perform on a proposal: its author writes and proposes it, another supervisor publishes
 * or returns it (four eyes); either may withdraw it.
 */
export const proposalEvents = (
  actor: Actor,
  { status, proposedById }: Pick<Proposal, "status" | "proposedById">,
): readonly ProposalEvent[] =>
  eventsFrom(proposalTransitions, status).filter((event) => {
    const own = proposedById === actor.id;
    if (event === "edit" || event === "propose") return own && may(actor, "policy:propose");
    if (event === "publish") return !own && may(actor, "policy:approve");
    return may(actor, own ? "policy:propose" : "policy:approve");
  });

type Row = Awaited<ReturnType<ReturnType<typeof db>["policyProposal"]["findMany"]>>[number];

async function withPeople(rows: readonly Row[]): Promise<readonly Proposal[]> {
  const ids = rows.flatMap(({ proposedById, decidedById }) => [
    proposedById,
    ...(decidedById ? [decidedById] : []),
  ]);
  const people = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } });
  const emailOf = new Map(people.map(({ id, email }) => [id, email]));
  return rows.map(({ document, decidedById, ...row }) => ({
    ...row,
    policy: readPolicy(document),
    author: emailOf.get(row.proposedById) ?? "–",
    decider: decidedById ? emailOf.get(decidedById) : undefined,
  }));
}
