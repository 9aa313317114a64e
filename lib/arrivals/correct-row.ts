import { z } from "zod";
import type { ActionOn } from "#lib/audit/actions.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { type ArrivalActor, auditActorOf } from "./arrival-actor.ts";
import { type CheckedLine, checkTable, hasProblem, type TableLine } from "./check-table.ts";
import type { TypedNotice } from "./fields.ts";
import type { Member } from "./import-table.ts";
import { ownProperties } from "./own-properties.ts";
import { rowCells, typeRow } from "./read-row.ts";
import { storedRows } from "./stored-rows.ts";

/** A row of an uploaded table in the form of a notice. */
export interface TableRow {
  readonly typed: TypedNotice;
  readonly propertyId: string | null;
  readonly checked: CheckedLine;
}

interface Place {
  /** The table's id. */
  readonly id: string;
  readonly line: number;
}

type NotFound = { readonly kind: "not-found" };
export type CorrectProblem = NotFound | { readonly kind: "faulty"; readonly line: CheckedLine };

/** A row of the host's own unsent table; undefined when there is none. */
export async function findRow(actor: ArrivalActor, id: string, line: number): Promise<TableRow | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const { organisationId } = actor;
  const table = await db().noticeImport.findFirst({ where: { id, organisationId, sentAt: null } });
  const { propertyId, lines } = table ? storedRows(table.rows) : { propertyId: null, lines: [] };
  const row = lines.find((one) => one.line === line);
  if (!row) return undefined;
  const [policy, properties, checked] = await Promise.all([
    policyOn(todayInAlmaty()),
    ownProperties(actor),
    checkTable(actor, lines, propertyId),
  ]);
  const found = checked.find((one) => one.line === line);
  const { typed, property } = typeRow(row.cells, {
    policy,
    properties,
    propertyId: row.propertyId === undefined ? propertyId : row.propertyId,
  });
  return found && { typed, propertyId: property?.id ?? null, checked: found };
}

/** Replaces a row with the typed values, unless they still have a problem. The other rows are unchanged. */
export function correctRow(
  actor: Member,
  { id, line }: Place,
  typed: TypedNotice,
  propertyId: string | null,
): Promise<Result<void, CorrectProblem>> {
  const corrected: TableLine = { line, cells: rowCells(typed), propertyId };
  return transaction<void, CorrectProblem>(async (tx) => {
    const table = await lockTable(tx, actor, id);
    if (!table?.lines.some((one) => one.line === line)) return problem({ kind: "not-found" });
    const lines = table.lines.map((one) => (one.line === line ? corrected : one));
    const checked = (await checkTable(actor, lines, table.propertyId)).find((one) => one.line === line);
    if (checked && hasProblem(checked)) return problem({ kind: "faulty", line: checked });
    await keep(tx, actor, "arrival-table.correct", { id, line }, { ...table, lines });
    return ok(undefined);
  });
}

/** Removes a row from a table, so that the others can be sent. */
export function leaveOutRow(actor: Member, { id, line }: Place): Promise<Result<void, NotFound>> {
  return transaction<void, NotFound>(async (tx) => {
    const table = await lockTable(tx, actor, id);
    if (!table?.lines.some((one) => one.line === line)) return problem({ kind: "not-found" });
    const lines = table.lines.filter((one) => one.line !== line);
    await keep(tx, actor, "arrival-table.leave-out", { id, line }, { ...table, lines });
    return ok(undefined);
  });
}

type Rows = ReturnType<typeof storedRows>;

/**
 * The actor's own unsent table, locked until the transaction ends, because two colleagues may correct it at the same
 * time.
 */
async function lockTable(tx: Tx, { organisationId }: Member, id: string): Promise<Rows | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  await tx.$queryRaw`SELECT 1 FROM "NoticeImport" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const table = await tx.noticeImport.findFirst({ where: { id, organisationId, sentAt: null } });
  return table ? storedRows(table.rows) : undefined;
}

async function keep(
  tx: Tx,
  actor: Member,
  action: ActionOn<"arrival-table">,
  { id, line }: Place,
  rows: Rows,
): Promise<void> {
  const stored = { propertyId: rows.propertyId, lines: rows.lines.map((one) => ({ ...one })) };
  await tx.noticeImport.update({ where: { id }, data: { rows: stored } });
  await recordEvent(tx, {
    actor: auditActorOf(actor),
    action,
    subjectId: id,
    detail: { row: line },
  });
}
