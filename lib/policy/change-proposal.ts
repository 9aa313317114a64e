import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { policyFaults } from "#lib/domain/check-policy.ts";
import { next } from "#lib/domain/life-cycles/next.ts";
import { type ProposalEvent, proposalTransitions } from "#lib/domain/life-cycles/policy-proposal.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { policyDifference } from "#lib/domain/policy-difference.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { forgetPolicies } from "./current-policy.ts";
import { readPolicy } from "./policy-schema.ts";
import { proposalEvents } from "./proposals.ts";

export type ProposalProblem =
  | { readonly kind: "not-found" }
  /** A concurrent change was faster: it differs from what the actor saw, or the event is no longer possible. */
  | { readonly kind: "changed" }
  | { readonly kind: DateProblem["kind"] }
  /** The proposal contradicts itself; its page shows how. */
  | { readonly kind: "faulty" }
  | { readonly kind: "no-difference" }
  /** Another version was published since it was started, whose changes it would silently undo. */
  | { readonly kind: "outdated" };

export type DateProblem = {
  readonly kind: /** A version must begin on a future day. */
    | "not-in-future"
    /** There is a version that begins on that day or later. */
    | "before-latest";
};

export interface SeenProposal {
  readonly id: string;
  /** The revision that the actor read. */
  readonly revision: number;
}

const document = (policy: Policy) => policy as unknown as Prisma.InputJsonValue;

/** Whether a new version may begin on a date: tomorrow at the earliest, and after every existing version. */
async function checkStart(tx: Tx, from: PlainDate): Promise<Result<void, DateProblem>> {
  if (from <= todayInAlmaty()) return problem({ kind: "not-in-future" });
  const latest = await latestPolicy(tx);
  return latest.inForceFrom >= from ? problem({ kind: "before-latest" }) : ok(undefined);
}

/** Starts the next version as a copy of the latest. Value: the proposal's id. */
export async function beginProposal(
  actor: Granted<"policy:propose">,
  from: PlainDate,
): Promise<Result<string, ProposalProblem | DateProblem>> {
  return transaction<string, ProposalProblem | DateProblem>(async (tx) => {
    const start = await checkStart(tx, from);
    if (!start.ok) return start;
    const latest = await latestPolicy(tx);
    const policy: Policy = { ...latest, version: from, inForceFrom: from };
    const { id } = await tx.policyProposal.create({
      data: { base: latest.version, document: document(policy), proposedById: actor.id },
    });
    await recordEvent(tx, {
      actor,
      action: "policy.begin",
      subjectId: id,
      detail: { from, base: latest.version },
    });
    return ok(id);
  });
}

/** Changes a part of a draft proposal, for its author. `part` names it in the audit event. */
export async function editProposal<P>(
  actor: Granted<"policy:propose">,
  seen: SeenProposal,
  part: string,
  edit: (policy: Policy, tx: Tx) => Promise<Result<Policy, P>> | Result<Policy, P>,
): Promise<Result<void, ProposalProblem | P>> {
  return change<P>(actor, seen, "edit", { part }, async (tx, policy) => {
    const edited = await edit(policy, tx);
    return edited.ok ? ok({ document: document(readPolicy(edited.value)) }) : edited;
  });
}

/** DRAFT → PROPOSED: it can no longer be changed, until another supervisor publishes or returns it. */
export const proposePolicy = (
  actor: Granted<"policy:propose">,
  seen: SeenProposal,
): Promise<Result<void, ProposalProblem>> =>
  change<ProposalProblem>(actor, seen, "propose", {}, async (tx, policy) => {
    const sound = await checkSound(tx, policy, seen.id);
    return sound.ok ? ok({}) : sound;
  });

/** Its author or the second supervisor; `proposalEvents` distinguishes them. */
type Mover = Granted<"policy:propose" | "policy:approve">;

/** PROPOSED → DRAFT: the author can change it again. */
export const returnProposal = (actor: Mover, seen: SeenProposal): Promise<Result<void, ProposalProblem>> =>
  change<ProposalProblem>(actor, seen, "return", {}, async () => ok(decidedBy(actor)));

/** DRAFT or PROPOSED → WITHDRAWN. */
export const withdrawProposal = (actor: Mover, seen: SeenProposal): Promise<Result<void, ProposalProblem>> =>
  change<ProposalProblem>(actor, seen, "withdraw", {}, async () => ok(decidedBy(actor)));

/** PROPOSED → PUBLISHED by a second supervisor: the version now exists, is in force from its date and never changes. */
export async function publishPolicy(
  actor: Granted<"policy:approve">,
  seen: SeenProposal,
): Promise<Result<void, ProposalProblem>> {
  const published = await change<ProposalProblem>(actor, seen, "publish", {}, async (tx, policy) => {
    const sound = await checkSound(tx, policy, seen.id);
    if (!sound.ok) return sound;
    const { version, inForceFrom } = policy;
    await tx.policyVersion.create({
      data: { version, inForceFrom: toDbDate(inForceFrom), document: document(policy) },
    });
    return ok(decidedBy(actor));
  });
  if (published.ok) forgetPolicies();
  return published;
}

const decidedBy = (actor: Mover) => ({ decidedById: actor.id, decidedAt: now() });

async function latestPolicy(tx: Tx): Promise<Policy> {
  const row = await tx.policyVersion.findFirstOrThrow({ orderBy: { inForceFrom: "desc" } });
  return row.document as unknown as Policy;
}

async function checkSound(tx: Tx, policy: Policy, id: string): Promise<Result<void, ProposalProblem>> {
  const latest = await latestPolicy(tx);
  const { base } = await tx.policyProposal.findUniqueOrThrow({ where: { id }, select: { base: true } });
  if (latest.version !== base) return problem({ kind: "outdated" });
  const start = await checkStart(tx, policy.inForceFrom);
  if (!start.ok) return start;
  if (policyFaults(policy).length > 0) return problem({ kind: "faulty" });
  return policyDifference(latest, policy).length === 0 ? problem({ kind: "no-difference" }) : ok(undefined);
}

type Data = Prisma.PolicyProposalUncheckedUpdateManyInput;

async function change<P>(
  actor: Mover,
  { id, revision }: SeenProposal,
  event: ProposalEvent,
  detail: Readonly<Record<string, string>>,
  work: (tx: Tx, policy: Policy) => Promise<Result<Data, P>>,
): Promise<Result<void, ProposalProblem | P>> {
  if (!z.uuid().safeParse(id).success) return problem({ kind: "not-found" });
  return transaction<void, ProposalProblem | P>(async (tx) => {
    // Two concurrent publications wait for each other, and the second finds the first one's version.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('policy-proposals'))`;
    const row = await tx.policyProposal.findUnique({ where: { id } });
    if (!row) return problem({ kind: "not-found" });
    const to = next(proposalTransitions, row.status, event);
    if (!to.ok || row.revision !== revision) return problem({ kind: "changed" });
    if (!proposalEvents(actor, row).includes(event)) return problem({ kind: "not-found" });
    const policy = readPolicy(row.document);
    const worked = await work(tx, policy);
    if (!worked.ok) return worked;
    await tx.policyProposal.update({
      where: { id },
      data: { ...worked.value, status: to.value, revision: { increment: 1 } },
    });
    await recordEvent(tx, {
      actor,
      action: `policy.${event}`,
      subjectId: id,
      detail: { version: policy.version, ...detail },
    });
    return ok(undefined);
  });
}
