import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { type Granted, may } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Prisma, ProposalKind, ProposalStatus } from "#lib/platform/db/types.ts";

/** A proposed decision. */
export interface Proposal {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly status: ProposalStatus;
  readonly applicationId: string;
  readonly reference: string;
  readonly visaId: string | undefined;
  readonly ground: string | undefined;
  readonly text: string;
  readonly proposedBy: { readonly id: string; readonly email: string };
  readonly proposedAt: Date;
  readonly closedBy: string | undefined;
  readonly closedAt: Date | undefined;
  readonly remark: string | undefined;
}

const max = 100;

/** The proposals awaiting a signature, oldest first, with whether this officer may sign. */
export async function findWaitingProposals(
  actor: Granted<"application:read">,
): Promise<readonly (Proposal & { readonly maySign: boolean })[]> {
  const rows = await db().decisionProposal.findMany({
    where: { status: "WAITING" },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    take: max,
    select: columns,
  });
  return rows.map(proposalOf).map((proposal) => ({ ...proposal, maySign: maySign(actor, proposal) }));
}

/** The proposals of a case, the newest first, for use cases that have checked the actor's right. */
export async function proposalsOf(applicationId: string): Promise<readonly Proposal[]> {
  const rows = await db().decisionProposal.findMany({
    where: { applicationId },
    orderBy: { proposedAt: "desc" },
    take: max,
    select: columns,
  });
  return rows.map(proposalOf);
}

/** The proposal of a case that awaits a signature. */
export async function waitingProposal(applicationId: string): Promise<Proposal | undefined> {
  if (!z.uuid().safeParse(applicationId).success) return undefined;
  const row = await db().decisionProposal.findFirst({
    where: { applicationId, status: "WAITING" },
    select: columns,
  });
  return row ? proposalOf(row) : undefined;
}

/** Whether the actor may sign: a senior officer other than the one who proposed. */
export const maySign = (actor: Actor, { proposedBy }: Proposal): boolean =>
  may(actor, "decision:countersign") && proposedBy.id !== actor.id;

const columns = {
  id: true,
  kind: true,
  status: true,
  applicationId: true,
  application: { select: { reference: true } },
  visaId: true,
  ground: true,
  text: true,
  proposedBy: { select: { id: true, email: true } },
  proposedAt: true,
  closedBy: { select: { email: true } },
  closedAt: true,
  remark: true,
} as const satisfies Prisma.DecisionProposalSelect;

type Row = Prisma.DecisionProposalGetPayload<{ select: typeof columns }>;

const proposalOf = ({ application, closedBy, visaId, ground, closedAt, remark, ...row }: Row): Proposal => ({
  ...row,
  reference: application.reference,
  visaId: visaId ?? undefined,
  ground: ground ?? undefined,
  closedBy: closedBy?.email,
  closedAt: closedAt ?? undefined,
  remark: remark ?? undefined,
});
