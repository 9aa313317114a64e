import { z } from "zod";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { dayMs, now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { matchColumns, type WrongHeader } from "#lib/platform/tables/match-columns.ts";
import { readTable } from "#lib/platform/tables/read-table.ts";
import type { TableProblem } from "#lib/platform/tables/table.ts";
import { type ArrivalActor, auditActorOf } from "./arrival-actor.ts";
import { type CheckedLine, checkTable, hasProblem, type TableLine } from "./check-table.ts";
import { notifyArrivals } from "./notify-arrivals.ts";
import { storedRows } from "./stored-rows.ts";
import { type TableColumn, tableColumns } from "./table-columns.ts";

/** Largest number of guests in one table. */
export const maxGuests = 1000;

/** Days for which unsent tables are kept, because they contain personal data. */
const retentionDays = 7;

export type UploadProblem = TableProblem | WrongHeader<TableColumn> | { readonly kind: "no-rows" };

export type Member = Extract<ArrivalActor, { kind: "member" }>;

/**
 * Reads and stores an uploaded table, so that the problems of its rows can be shown and a valid one sent. Value: its
 * id.
 */
export async function uploadTable(
  actor: Member,
  bytes: Uint8Array,
  propertyId: string | null,
): Promise<Result<string, UploadProblem>> {
  const table = await readTable(bytes, { rows: maxGuests });
  if (!table.ok) return table;
  const columns = matchColumns(table.value.header, tableColumns);
  if (!columns.ok) return columns;
  const lines = table.value.rows.map(
    ({ line, cells }): TableLine => ({
      line,
      cells: Object.fromEntries([...columns.value].map(([column, at]) => [column, cells[at] ?? ""])),
    }),
  );
  if (lines.length === 0) return problem({ kind: "no-rows" });
  return ok(await saveTable(actor, lines, propertyId));
}

/** Stores rows until they are sent. @returns the table's id */
export async function saveTable(
  actor: Member,
  lines: readonly TableLine[],
  propertyId: string | null,
): Promise<string> {
  const kept = await transaction<string, never>(async (tx) => {
    const { id } = await tx.noticeImport.create({
      data: {
        organisationId: actor.organisationId,
        userId: actor.userId,
        rows: { propertyId, lines: lines.map((line) => ({ ...line })) },
      },
    });
    await recordEvent(tx, {
      actor: auditActorOf(actor),
      action: "arrival-table.upload",
      subjectId: id,
      detail: { rows: lines.length },
    });
    return ok(id);
  });
  if (!kept.ok) throw new Error("The table was not kept");
  return kept.value;
}

/** An uploaded table with its rows checked now, or the notices sent from it. */
export interface UploadedTable {
  readonly id: string;
  readonly lines: readonly CheckedLine[];
  /** Undefined until it has been sent. */
  readonly sent: readonly { readonly line: number; readonly noticeId: string }[] | undefined;
}

const sentSchema = z.array(z.object({ line: z.number(), noticeId: z.string() }));

/** The host's own uploaded table; undefined when there is none. */
export async function findTable(actor: ArrivalActor, id: string): Promise<UploadedTable | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await db().noticeImport.findFirst({ where: { id, organisationId: actor.organisationId } });
  if (!row) return undefined;
  if (row.sentAt) return { id, lines: [], sent: sentSchema.parse(row.outcome) };
  const { propertyId, lines } = storedRows(row.rows);
  return { id, lines: await checkTable(actor, lines, propertyId), sent: undefined };
}

/**
 * Sends all rows of a table, or none if one has a problem. Notices sent before are not duplicated, so a table may be
 * sent again. The rows are deleted once they are notices.
 */
export async function sendTable(
  actor: Member,
  id: string,
): Promise<Result<void, { readonly kind: "not-found" | "faulty" }>> {
  const table = await findTable(actor, id);
  if (!table) return problem({ kind: "not-found" });
  if (table.sent) return ok(undefined);
  const notices = table.lines.flatMap(({ notice }) => notice ?? []);
  if (notices.length === 0 || table.lines.some(hasProblem) || notices.length !== table.lines.length)
    return problem({ kind: "faulty" });
  const sent = await notifyArrivals(actor, notices, "TABLE");
  if (!sent.ok) return problem({ kind: "faulty" });
  const outcome = table.lines.map(({ line }, index) => ({ line, noticeId: sent.value[index]?.id ?? "" }));
  await db().noticeImport.updateMany({
    where: { id, organisationId: actor.organisationId },
    data: { rows: { propertyId: null, lines: [] }, outcome, sentAt: now() },
  });
  return ok(undefined);
}

/** Deletes unsent tables some days after their upload. @returns the number */
export async function purgeTables(): Promise<number> {
  const before = new Date(now().getTime() - retentionDays * dayMs);
  const { count } = await db().noticeImport.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
}
