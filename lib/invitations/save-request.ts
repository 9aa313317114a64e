import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import { askingMember, type MayNotAsk } from "./host-member.ts";
import { activeStatuses, editableStatuses, maxInGroup } from "./limits.ts";
import type { RequestFieldProblem, TypedRequest } from "./request/fields.ts";
import { readRequest } from "./request/read-request.ts";
import { columnsOf, type RequestData, requestKeyOf } from "./request/request-data.ts";
import { requestFacts } from "./request-facts.ts";

/** The request to save: a new one, another one of a group, a row with problems, or an existing request. */
export type SaveTarget =
  | { readonly kind: "new" }
  | { readonly kind: "group"; readonly groupId: string }
  | { readonly kind: "row"; readonly rowId: string }
  | { readonly kind: "invitation"; readonly invitationId: string };

export type SaveProblem =
  | MayNotAsk
  | { readonly kind: "not-found" }
  /** Submitted, decided or cancelled meanwhile. */
  | { readonly kind: "not-editable" }
  | { readonly kind: "fields"; readonly problems: readonly RequestFieldProblem[] }
  | { readonly kind: "too-many"; readonly max: number };

export interface SavedRequest {
  readonly invitationId: string;
  readonly groupId: string;
}

/**
 * Saves one valid request of the actor's organisation. There is one request for a foreigner, purpose and period; a
 * second one is a problem of the passport's field.
 */
export async function saveRequest(
  actor: Granted<"invitation:request">,
  typed: TypedRequest,
  target: SaveTarget,
): Promise<Result<SavedRequest, SaveProblem>> {
  const member = await askingMember(actor);
  if (!member.ok) return member;
  const { organisationId, kind } = member.value;
  const known = await find(organisationId, target);
  if (!known.ok) return known;
  const data = readRequest(typed, await requestFacts(kind, known.value.asked ? "asked" : "asks-today"));
  if (!data.ok) return problem({ kind: "fields", problems: data.problem });
  try {
    return await transaction((tx) => write(tx, actor, organisationId, known.value, data.value));
  } catch (fault) {
    if (!isUniqueViolation(fault)) throw fault;
    return problem(sameRequest);
  }
}

const sameRequest: SaveProblem = {
  kind: "fields",
  problems: [{ field: "passport-number", code: "same-request" }],
};

interface Known {
  readonly groupId?: string;
  readonly row?: { readonly id: string; readonly line: number; readonly rowHash: string };
  readonly invitationId?: string;
  /** Submitted before, so the window is not checked again. */
  readonly asked: boolean;
}

async function find(organisationId: string, target: SaveTarget): Promise<Result<Known, SaveProblem>> {
  const none = problem({ kind: "not-found" } as const);
  switch (target.kind) {
    case "new":
      return ok({ asked: false });
    case "group": {
      if (!z.uuid().safeParse(target.groupId).success) return none;
      const group = await db().invitationGroup.findFirst({
        where: { id: target.groupId, organisationId },
        select: { id: true, _count: { select: { invitations: true, rows: true } } },
      });
      if (!group) return none;
      const { invitations, rows } = group._count;
      return invitations + rows >= maxInGroup
        ? problem({ kind: "too-many", max: maxInGroup })
        : ok({ groupId: group.id, asked: false });
    }
    case "row": {
      if (!z.uuid().safeParse(target.rowId).success) return none;
      const row = await db().invitationRow.findFirst({
        where: { id: target.rowId, group: { organisationId } },
        select: { id: true, groupId: true, line: true, rowHash: true },
      });
      return row ? ok({ groupId: row.groupId, row, asked: false }) : none;
    }
    default: {
      if (!z.uuid().safeParse(target.invitationId).success) return none;
      const row = await db().invitation.findFirst({
        where: { id: target.invitationId, organisationId },
        select: { id: true, groupId: true, status: true },
      });
      if (!row) return none;
      if (!editableStatuses.some((status) => status === row.status)) return problem({ kind: "not-editable" });
      const asked = row.status === "RETURNED";
      return ok({ invitationId: row.id, groupId: row.groupId, asked });
    }
  }
}

async function write(
  tx: Tx,
  actor: Granted<"invitation:request">,
  organisationId: string,
  known: Known,
  data: RequestData,
): Promise<Result<SavedRequest, SaveProblem>> {
  const same = await tx.invitation.findFirst({
    where: {
      organisationId,
      requestKey: requestKeyOf(data),
      status: { in: [...activeStatuses] },
      ...(known.invitationId ? { id: { not: known.invitationId } } : {}),
    },
    select: { id: true },
  });
  if (same) return problem(sameRequest);
  const groupId = known.groupId ?? (await newGroup(tx, actor, organisationId));
  const invitationId = known.invitationId ?? crypto.randomUUID();
  if (known.invitationId) {
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, organisationId, status: { in: [...editableStatuses] } },
      data: { ...columnsOf(data), groupId },
    });
    if (count === 0) return problem({ kind: "not-editable" });
  } else {
    if (known.row) {
      // The row becomes a request, so that the row of the table and its correction remain the same request.
      const { count } = await tx.invitationRow.deleteMany({ where: { id: known.row.id } });
      if (count === 0) return problem({ kind: "not-editable" });
    }
    const { line = 0, rowHash = null } = known.row ?? {};
    await tx.invitation.create({
      data: { ...columnsOf(data), id: invitationId, organisationId, groupId, line, rowHash },
    });
  }
  await recordEvent(tx, {
    actor,
    action: known.invitationId ? "invitation.change" : "invitation.draft",
    subjectId: invitationId,
    detail: { group: groupId },
  });
  return ok({ invitationId, groupId });
}

async function newGroup(
  tx: Tx,
  actor: Granted<"invitation:request">,
  organisationId: string,
): Promise<string> {
  const { id } = await tx.invitationGroup.create({
    data: { organisationId, createdById: actor.id },
    select: { id: true },
  });
  return id;
}
