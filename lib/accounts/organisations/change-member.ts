import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import type { ActionOn } from "#lib/audit/actions.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { MembershipRole } from "#lib/platform/db/types.ts";
import type { NotAllowed } from "./change-organisation.ts";
import { membershipOf, memberWho } from "./membership-of.ts";

export type MemberProblem =
  | NotAllowed
  /** There is no such colleague in the actor's organisation. */
  | { readonly kind: "not-found" }
  /** The organisation needs at least one manager. */
  | { readonly kind: "last-manager" };

/** Changes a colleague's role to manager or clerk. */
export const changeRole = (
  actor: Granted<"people:manage">,
  userId: string,
  role: MembershipRole,
): Promise<Result<undefined, MemberProblem>> =>
  changeMember(actor, userId, { role }, "organisation.change-role");

/** Removes a colleague. Their work for the organisation is kept. */
export const removeColleague = (
  actor: Granted<"people:manage">,
  userId: string,
): Promise<Result<undefined, MemberProblem>> =>
  changeMember(actor, userId, { leftAt: now() }, "organisation.remove-colleague");

/** The actor leaves the organisation for which they act. */
export const leaveOrganisation = (
  actor: Granted<"organisation:own">,
): Promise<Result<undefined, MemberProblem>> =>
  changeMember(actor, actor.id, { leftAt: now() }, "organisation.leave");

function changeMember(
  actor: Granted<"organisation:own">,
  userId: string,
  data: { readonly role: MembershipRole } | { readonly leftAt: Date },
  action: ActionOn<"organisation">,
): Promise<Result<undefined, MemberProblem>> {
  return transaction<undefined, MemberProblem>(async (tx) => {
    const isOwnLeaving = userId === actor.id && "leftAt" in data;
    const member = isOwnLeaving ? await membershipOf(actor, tx) : await memberWho(actor, "people:manage", tx);
    if (!member) return problem({ kind: "not-allowed" });
    const { organisationId } = member;
    // If two managers leave at the same time, one waits for the other and is then the last manager.
    await tx.$executeRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId}::uuid FOR UPDATE`;
    const which = { userId, organisationId, leftAt: null };
    if (!z.uuid().safeParse(userId).success) return problem({ kind: "not-found" });
    const before = await tx.membership.findFirst({ where: which, select: { role: true } });
    if (!before) return problem({ kind: "not-found" });
    if ("role" in data && data.role === before.role) return ok(undefined);
    if (before.role === "MANAGER" && (await isLastManager(tx, organisationId))) {
      return problem({ kind: "last-manager" });
    }
    await tx.membership.updateMany({ where: which, data });
    await recordEvent(tx, {
      actor,
      action,
      subjectId: organisationId,
      detail: { member: userId, ...("role" in data && { role: data.role }) },
    });
    return ok(undefined);
  });
}

const isLastManager = async (tx: Tx, organisationId: string): Promise<boolean> =>
  (await tx.membership.count({ where: { organisationId, role: "MANAGER", leftAt: null } })) < 2;
