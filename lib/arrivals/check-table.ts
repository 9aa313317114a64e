import {
  type ArrivalProblem,
  type ArrivalWarning,
  arrivalDeadline,
  arrivalProblems,
} from "#lib/domain/r8-arrival-notice.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import type { FieldProblem } from "#lib/platform/forms/fields.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import type { ArrivalActor } from "./arrival-actor.ts";
import { ownProperties } from "./own-properties.ts";
import type { NoticeToSend } from "./plan-notices.ts";
import { type RowCells, readRow } from "./read-row.ts";
import { sameKey } from "./same-key.ts";
import { warningsOf } from "./warnings.ts";

export interface TableLine {
  readonly line: number;
  readonly cells: RowCells;
  /** The property chosen when the row was corrected on its page; undefined while the table determines it. */
  readonly propertyId?: string | null | undefined;
}

/** A row of a table with the results of its checks. */
export interface CheckedLine extends TableLine {
  readonly notice: NoticeToSend | undefined;
  /** Unreadable values, then violated rules. */
  readonly unreadable: readonly FieldProblem[];
  readonly broken: readonly ArrivalProblem[];
  readonly warnings: readonly ArrivalWarning[];
  /** Sent before, so it will not be sent again. */
  readonly known: boolean;
}

/**
 * Checks the rows of a table without storing anything. Lateness and guests present elsewhere are warnings, not
 * problems.
 */
export async function checkTable(
  actor: ArrivalActor,
  lines: readonly TableLine[],
  propertyId: string | null,
): Promise<readonly CheckedLine[]> {
  const today = todayInAlmaty();
  const [policy, days, properties] = await Promise.all([policyOn(today), calendar(), ownProperties(actor)]);
  const read = lines.map((line) => {
    const row = readRow(line.cells, {
      policy,
      properties,
      propertyId: line.propertyId === undefined ? propertyId : line.propertyId,
    });
    const notice = row.ok ? row.value : undefined;
    return {
      ...line,
      notice,
      key: notice && sameKey(actor.organisationId, notice),
      unreadable: row.ok ? [] : [...row.problem],
      broken: notice ? arrivalProblems(notice, today) : [],
    };
  });
  const first = new Map<string, number>();
  for (const { key, line, unreadable } of read) {
    if (key === undefined) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    else unreadable.push({ field: "guest", code: "duplicate-row", values: { line: earlier } });
  }
  const sound = read.flatMap(({ notice, broken }) => (notice && broken.length === 0 ? [notice] : []));
  const [warnings, known] = await Promise.all([warningsOf(actor, sound), sentBefore([...first.keys()])]);
  const warningOf = new Map(sound.map((notice, index) => [notice, warnings[index] ?? []]));
  return read.map(({ key, ...line }): CheckedLine => {
    const { notice } = line;
    const isKnown = key !== undefined && known.has(key);
    const deadline = notice && arrivalDeadline(policy, days, { arrivalOn: notice.arrivalOn, today });
    const late: readonly ArrivalWarning[] =
      deadline?.ok && deadline.value.late && !isKnown ? [{ field: "arrivalOn", reason: "late" }] : [];
    return {
      ...line,
      warnings: [...late, ...((notice && warningOf.get(notice)) ?? [])],
      known: isKnown,
    };
  });
}

/** Whether a row prevents the table from being sent. */
export const hasProblem = ({ unreadable, broken }: CheckedLine): boolean =>
  unreadable.length > 0 || broken.length > 0;

async function sentBefore(keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db().arrivalNotice.findMany({
    where: { sameKey: { in: [...keys] } },
    select: { sameKey: true },
  });
  return new Set(rows.flatMap(({ sameKey: key }) => key ?? []));
}
