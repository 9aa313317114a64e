import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import type { ActionOn } from "#lib/audit/actions.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import {
  checkWatchEntry,
  type TypedWatchEntry,
  type WatchEntryFacts,
  type WatchProblem,
} from "#lib/domain/watch-entry.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import { isUniqueViolation } from "#lib/platform/db/unique-violation.ts";
import { columnsOf, personKey } from "./entry.ts";

export type SaveProblem =
  | { readonly kind: "not-found" }
  | { readonly kind: "fields"; readonly problems: readonly WatchProblem[] }
  /** The same person already has an active entry. */
  | { readonly kind: "known"; readonly entryId: string }
  /** The entry was changed or ended meanwhile. */
  | { readonly kind: "moved" };

/** Adds a person to the watch list. Value: the entry's id. */
export async function addEntry(
  actor: Granted<"watchlist:edit">,
  typed: TypedWatchEntry,
): Promise<Result<string, SaveProblem>> {
  return save(typed, (facts) =>
    transaction<string, SaveProblem>(async (tx) => {
      const { id } = await tx.watchEntry.create({
        data: { ...columnsOf(facts), createdAt: now(), changedAt: now() },
        select: { id: true },
      });
      await recordEvent(tx, event(actor, "watchlist.add", id));
      return ok(id);
    }),
  );
}

/**
 * Changes an entry that has not been ended, including its last day.
 * @param revision the revision that the actor has seen
 */
export async function changeEntry(
  actor: Granted<"watchlist:edit">,
  id: string,
  revision: number,
  typed: TypedWatchEntry,
): Promise<Result<string, SaveProblem>> {
  if (!z.uuid().safeParse(id).success) return problem({ kind: "not-found" });
  return save(typed, (facts) =>
    transaction<string, SaveProblem>(async (tx) => {
      const { count } = await tx.watchEntry.updateMany({
        where: { id, revision, endedAt: null },
        data: { ...columnsOf(facts), changedAt: now(), revision: { increment: 1 } },
      });
      if (count === 0) {
        return problem({ kind: (await tx.watchEntry.count({ where: { id } })) > 0 ? "moved" : "not-found" });
      }
      await recordEvent(tx, event(actor, "watchlist.change", id));
      return ok(id);
    }),
  );
}

async function save(
  typed: TypedWatchEntry,
  write: (facts: WatchEntryFacts) => Promise<Result<string, SaveProblem>>,
): Promise<Result<string, SaveProblem>> {
  const checked = checkWatchEntry(typed, todayInAlmaty());
  if (!checked.ok) return problem({ kind: "fields", problems: checked.problem });
  try {
    return await write(checked.value);
  } catch (fault) {
    if (!isUniqueViolation(fault)) throw fault;
    const known = await db().watchEntry.findFirst({
      where: { personKey: personKey(checked.value), endedAt: null },
      select: { id: true },
    });
    return problem(known ? { kind: "known", entryId: known.id } : { kind: "moved" });
  }
}

const event = (actor: Actor, action: ActionOn<"watch-entry">, subjectId: string) => ({
  actor,
  action,
  subjectId,
});
