import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { promisedDate } from "#lib/domain/working-days.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { toDbDate } from "#lib/platform/db/dates.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { askingMember, type MayNotAsk } from "./host-member.ts";
import { type InvitationNotInStatus, moveInvitations } from "./move-invitations.ts";
import { refreshDue } from "./refresh-due.ts";
import { readRequest } from "./request/read-request.ts";
import { typedOf } from "./request/request-data.ts";
import { requestFacts } from "./request-facts.ts";

export type SubmitProblem =
  | MayNotAsk
  | InvitationNotInStatus
  | { readonly kind: "not-found" }
  /** The group contains nothing that can be submitted. */
  | { readonly kind: "nothing-to-send" };

/**
 * Submits the valid drafts and returned requests of a group to the migration service; the others are unchanged. The
 * decision is promised within the policy's working days.
 */
export async function submitGroup(
  actor: Granted<"invitation:request">,
  groupId: string,
): Promise<Result<{ readonly sent: number }, SubmitProblem>> {
  const member = await askingMember(actor);
  if (!member.ok) return member;
  const { organisationId, kind } = member.value;
  if (!z.uuid().safeParse(groupId).success) return problem({ kind: "not-found" });
  const group = await db().invitationGroup.findFirst({
    where: { id: groupId, organisationId },
    select: { invitations: { where: { status: { in: ["DRAFT", "RETURNED"] } } } },
  });
  if (!group) return problem({ kind: "not-found" });
  const [fresh, again] = [await requestFacts(kind), await requestFacts(kind, "asked")];
  const good = group.invitations.filter(
    (row) => readRequest(typedOf(row), row.status === "DRAFT" ? fresh : again).ok,
  );
  if (good.length === 0) return problem({ kind: "nothing-to-send" });
  const promised = promisedDate(fresh.calendar, fresh.today, fresh.policy.promises.invitationWorkingDays);
  const data = { submittedAt: now(), promisedOn: promised.ok ? toDbDate(promised.value) : null };
  return transaction(async (tx) => {
    for (const [from, event] of [
      ["DRAFT", "submit"],
      ["RETURNED", "resubmit"],
    ] as const) {
      const ids = good.filter(({ status }) => status === from).map(({ id }) => id);
      if (ids.length === 0) continue;
      const where = { organisationId };
      const moved = await moveInvitations(tx, { ids, from, event, actor, data, where });
      if (!moved.ok) return moved;
    }
    await refreshDue(tx, groupId);
    return ok({ sent: good.length });
  });
}
