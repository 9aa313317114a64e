import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import type { ActionOn } from "#lib/audit/actions.ts";
import { type AuditedChange, recordEvents } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import {
  checkWatchEntry,
  type TypedWatchEntry,
  type WatchEntryFacts,
  type WatchProblem,
} from "#lib/domain/watch-entry.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import { matchColumns, type WrongHeader } from "#lib/platform/tables/match-columns.ts";
import { readDate } from "#lib/platform/tables/read-date.ts";
import { readTable } from "#lib/platform/tables/read-table.ts";
import type { TableProblem } from "#lib/platform/tables/table.ts";
import { fieldOfColumn, type WatchColumn, watchColumns } from "./columns.ts";
import { columnsOf, personKey } from "./entry.ts";

/** Largest number of rows of one table. */
const maxWatchRows = 2000;

/** An invalid row as typed, with its faults. */
export interface WatchRowFault {
  readonly line: number;
  readonly typed: Readonly<Record<WatchColumn, string>>;
  readonly problems: readonly (WatchProblem | { readonly kind: "twice"; readonly line: number })[];
}

export type WatchImportProblem =
  | TableProblem
  | WrongHeader<WatchColumn>
  | { readonly kind: "no-rows" }
  | { readonly kind: "rows"; readonly faults: readonly WatchRowFault[] };

/** The result of importing a table. */
export interface WatchImported {
  readonly added: number;
  /** Known people whose reason or last day the table changed. */
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Imports a table of entries (CSV or XLSX), all of them or none; people on the list who are not in the table stay on
 * it. Importing the same table again has no effect. Problem: the faults of the file or of its rows.
 */
export async function importEntries(
  actor: Granted<"watchlist:edit">,
  bytes: Uint8Array,
): Promise<Result<WatchImported, WatchImportProblem>> {
  const table = await readTable(bytes, { rows: maxWatchRows });
  if (!table.ok) return table;
  const columns = matchColumns(table.value.header, watchColumns);
  if (!columns.ok) return columns;
  const read = readRows(
    table.value.rows.map(({ line, cells }) => ({
      line,
      typed: rowOf((column) => cells[columns.value.get(column) ?? -1] ?? ""),
    })),
  );
  if (!read.ok) return problem({ kind: "rows", faults: read.problem });
  if (read.value.length === 0) return problem({ kind: "no-rows" });
  return transaction<WatchImported, WatchImportProblem>((tx) => write(tx, actor, read.value));
}

type TypedRow = WatchRowFault["typed"];

const rowOf = (cell: (column: WatchColumn) => string): TypedRow => ({
  surname: cell("surname"),
  "given-names": cell("given-names"),
  "birth-date": cell("birth-date"),
  "passport-number": cell("passport-number"),
  "issuing-state": cell("issuing-state"),
  reason: cell("reason"),
  "expires-on": cell("expires-on"),
});

function readRows(
  rows: readonly { readonly line: number; readonly typed: TypedRow }[],
): Result<readonly WatchEntryFacts[], readonly WatchRowFault[]> {
  const faults: WatchRowFault[] = [];
  const lines = new Map<string, number>();
  const facts: WatchEntryFacts[] = [];
  for (const { line, typed } of rows) {
    const checked = checkWatchEntry(entryIn(typed), todayInAlmaty());
    if (!checked.ok) {
      faults.push({ line, typed, problems: checked.problem });
      continue;
    }
    const key = personKey(checked.value);
    const before = lines.get(key);
    if (before !== undefined) faults.push({ line, typed, problems: [{ kind: "twice", line: before }] });
    lines.set(key, before ?? line);
    facts.push(checked.value);
  }
  return faults.length > 0 ? problem(faults) : ok(facts);
}

/** A row in the form's fields. */
function entryIn(typed: TypedRow): TypedWatchEntry {
  const day = (column: "birth-date" | "expires-on") =>
    typed[column].trim() === "" ? "" : (readDate(typed[column]) ?? "wrong");
  const texts = Object.fromEntries(
    Object.entries(fieldOfColumn).map(([column, field]) => [field, typed[column as WatchColumn]]),
  ) as Record<keyof TypedWatchEntry, string>;
  return { ...texts, birthDate: day("birth-date"), expiresOn: day("expires-on") };
}

async function write(
  tx: Tx,
  actor: Actor,
  facts: readonly WatchEntryFacts[],
): Promise<Result<WatchImported, WatchImportProblem>> {
  // Concurrent imports are processed one after the other, so that each sees the result of the previous one.
  await tx.$executeRaw`LOCK TABLE "WatchEntry" IN SHARE ROW EXCLUSIVE MODE`;
  const active = await tx.watchEntry.findMany({
    where: { endedAt: null, personKey: { in: facts.map(personKey) } },
    select: { id: true, personKey: true, reason: true, expiresOn: true },
  });
  const known = new Map(active.map((row) => [row.personKey, row]));
  const fresh = facts.filter((one) => !known.has(personKey(one))).map(columnsOf);
  const different = facts.flatMap((one) => {
    const [row, columns] = [known.get(personKey(one)), columnsOf(one)];
    const isSame = row?.reason === columns.reason && row.expiresOn.getTime() === columns.expiresOn.getTime();
    return row === undefined || isSame ? [] : [{ id: row.id, columns }];
  });
  const added = await tx.watchEntry.createManyAndReturn({
    data: fresh.map((columns) => ({ ...columns, createdAt: now(), changedAt: now() })),
    select: { id: true },
  });
  for (const { id, columns } of different) {
    await tx.watchEntry.update({
      where: { id },
      data: { ...columns, changedAt: now(), revision: { increment: 1 } },
    });
  }
  const imported = {
    added: added.length,
    changed: different.length,
    unchanged: facts.length - added.length - different.length,
  };
  const event = (action: ActionOn<"watch-entry">, subjectId: string): AuditedChange => ({
    actor,
    action,
    subjectId,
  });
  await recordEvents(tx, [
    ...added.map(({ id }) => event("watchlist.add", id)),
    ...different.map(({ id }) => event("watchlist.change", id)),
    {
      actor,
      action: "watchlist.import",
      subjectId: "table",
      detail: { ...imported },
    },
  ]);
  return ok(imported);
}
