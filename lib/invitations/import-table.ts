import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { cleanText, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import { askingMember, type MayNotAsk } from "./host-member.ts";
import { activeStatuses, editableStatuses, maxInGroup, uploads } from "./limits.ts";
import { type RowsProblem, readRows, type SentRow } from "./read-rows.ts";
import { columnsOf } from "./request/request-data.ts";
import { requestFacts } from "./request-facts.ts";

export type ImportProblem =
  | MayNotAsk
  | RowsProblem
  | { readonly kind: "not-found" }
  | { readonly kind: "too-many"; readonly max: number }
  | { readonly kind: "too-often"; readonly retryAfterSeconds: number };

/** The result of importing a table. */
export interface Imported {
  /** The group with the imported rows. */
  readonly groupId: string;
  readonly added: number;
  readonly updated: number;
  /** Unchanged: the same row, or a request that has been submitted to the migration service. */
  readonly kept: number;
  readonly faulty: number;
}

/**
 * Imports a table of requests in one transaction. Valid rows become drafts, others wait for correction. Importing a
 * table again creates no duplicates: the same row is unchanged, and a row with the same foreigner, purpose and period
 * is the same request, which takes the row's new values while it may still be changed.
 */
export async function importTable(
  actor: Granted<"invitation:request">,
  bytes: Uint8Array,
  target: { readonly groupId?: string | undefined; readonly title: string },
): Promise<Result<Imported, ImportProblem>> {
  const member = await askingMember(actor);
  if (!member.ok) return member;
  const limit = await rateLimit(uploads, actor.id);
  if (!limit.allowed) return problem({ kind: "too-often", retryAfterSeconds: limit.retryAfterSeconds });
  const rows = await readRows(bytes, await requestFacts(member.value.kind));
  if (!rows.ok) return rows;
  const { organisationId } = member.value;
  if (target.groupId !== undefined && !z.uuid().safeParse(target.groupId).success) {
    return problem({ kind: "not-found" });
  }
  return transaction((tx) => takeOver(tx, actor, organisationId, target, rows.value));
}

async function takeOver(
  tx: Tx,
  actor: Granted<"invitation:request">,
  organisationId: string,
  target: { readonly groupId?: string | undefined; readonly title: string },
  rows: readonly SentRow[],
): Promise<Result<Imported, ImportProblem>> {
  // Two tables of one organisation are imported one after the other.
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId}::uuid FOR UPDATE`;
  const known = await knownOf(tx, organisationId, rows);
  const plan = rows.map((row) => ({ row, fate: fateOf(row, known) }));
  const of = (name: Fate["name"]) => plan.filter(({ fate }) => fate.name === name);
  const groupId = await groupFor(tx, actor, organisationId, target, plan);
  if (groupId === undefined) return problem({ kind: "not-found" });

  await tx.invitationRow.deleteMany({ where: { groupId, id: { in: superseded(rows, known, groupId) } } });
  for (const { row, fate } of of("update")) {
    if (fate.name !== "update" || !row.request) continue;
    await tx.invitation.updateMany({
      where: { id: fate.id, status: { in: [...editableStatuses] } },
      data: { ...columnsOf(row.request.data), rowHash: row.hash },
    });
  }
  await tx.invitation.createMany({
    data: of("add").flatMap(({ row }) =>
      row.request
        ? [{ ...columnsOf(row.request.data), organisationId, groupId, line: row.line, rowHash: row.hash }]
        : [],
    ),
  });
  await tx.invitationRow.createMany({
    data: of("faulty").map(({ row: { line, typed, hash } }) => ({ groupId, line, typed, rowHash: hash })),
    skipDuplicates: true,
  });
  const total =
    (await tx.invitation.count({ where: { groupId } })) +
    (await tx.invitationRow.count({ where: { groupId } }));
  if (total > maxInGroup) return problem({ kind: "too-many", max: maxInGroup });
  const counts = {
    added: of("add").length,
    updated: of("update").length,
    kept: of("keep").length,
    faulty: of("faulty").length + of("still-faulty").length,
  };
  await recordEvent(tx, {
    actor,
    action: "invitation-group.import",
    subjectId: groupId,
    detail: counts,
  });
  return ok({ groupId, ...counts });
}

interface Known {
  readonly invitations: readonly {
    readonly id: string;
    readonly groupId: string;
    readonly status: string;
    readonly rowHash: string | null;
    readonly requestKey: string | null;
  }[];
  readonly rows: readonly {
    readonly id: string;
    readonly groupId: string;
    readonly line: number;
    readonly rowHash: string;
    readonly typed: unknown;
  }[];
}

async function knownOf(tx: Tx, organisationId: string, rows: readonly SentRow[]): Promise<Known> {
  const hashes = rows.map(({ hash }) => hash);
  const keys = rows.flatMap(({ request }) => (request ? [request.key] : []));
  const invitations = await tx.invitation.findMany({
    where: {
      organisationId,
      status: { in: [...activeStatuses] },
      OR: [{ rowHash: { in: hashes } }, { requestKey: { in: keys } }],
    },
    select: { id: true, groupId: true, status: true, rowHash: true, requestKey: true },
  });
  const waiting = await tx.invitationRow.findMany({
    where: { group: { organisationId } },
    select: { id: true, groupId: true, line: true, rowHash: true, typed: true },
    take: 5000,
    orderBy: { createdAt: "desc" },
  });
  return { invitations, rows: waiting };
}

/** The result for a row. */
type Fate =
  | { readonly name: "add" | "faulty" }
  | { readonly name: "update"; readonly id: string; readonly groupId: string }
  | { readonly name: "keep"; readonly groupId: string }
  | { readonly name: "still-faulty"; readonly groupId: string };

function fateOf({ hash, request }: SentRow, known: Known): Fate {
  // The same row was imported before, so later changes on the page take precedence.
  const same = known.invitations.find(({ rowHash }) => rowHash === hash);
  if (same) return { name: "keep", groupId: same.groupId };
  if (!request) {
    const waiting = known.rows.find(({ rowHash }) => rowHash === hash);
    return waiting ? { name: "still-faulty", groupId: waiting.groupId } : { name: "faulty" };
  }
  const standing = known.invitations.find(({ requestKey }) => requestKey === request.key);
  if (!standing) return { name: "add" };
  const { id, groupId, status } = standing;
  return editableStatuses.some((editable) => editable === status)
    ? { name: "update", id, groupId }
    : { name: "keep", groupId };
}

/** The named group; else the one that contains rows or requests of this table; else a new one. */
async function groupFor(
  tx: Tx,
  actor: Granted<"invitation:request">,
  organisationId: string,
  target: { readonly groupId?: string | undefined; readonly title: string },
  plan: readonly { readonly fate: Fate }[],
): Promise<string | undefined> {
  if (target.groupId !== undefined) {
    const group = await tx.invitationGroup.findFirst({
      where: { id: target.groupId, organisationId },
      select: { id: true },
    });
    return group?.id;
  }
  const standing = plan.flatMap(({ fate }) => ("groupId" in fate ? [fate.groupId] : []))[0];
  if (standing !== undefined) return standing;
  const typed = cleanText(target.title, false).slice(0, 100).toWellFormed();
  // A title that the database cannot store is left out: without one the group is named by its day.
  const title = hasForbiddenCharacter(typed) ? "" : typed;
  const created = await tx.invitationGroup.create({
    data: { organisationId, createdById: actor.id, title },
    select: { id: true },
  });
  return created.id;
}

/** Waiting rows that the table now contains in another form: the same row number and the same name or passport. */
function superseded(rows: readonly SentRow[], known: Known, groupId: string): string[] {
  const hashes = new Set(rows.map(({ hash }) => hash));
  return known.rows
    .filter((waiting) => waiting.groupId === groupId && !hashes.has(waiting.rowHash))
    .filter((waiting) => {
      const before = waiting.typed as Readonly<Record<string, unknown>>;
      return rows.some(
        ({ line, typed }) =>
          line === waiting.line &&
          (typed.surname === before.surname || typed["passport-number"] === before["passport-number"]),
      );
    })
    .map(({ id }) => id);
}
