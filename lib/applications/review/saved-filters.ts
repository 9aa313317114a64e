import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { type QueueFilter, queueFilter } from "./queue-filter.ts";

/** A filter that this officer has saved under a name. */
export interface SavedFilter {
  readonly id: string;
  readonly name: string;
  /** The query of its address. */
  readonly query: string;
}

export const maxFilterNameLength = 40;
const maxFilters = 20;

export type SaveFilterProblem =
  | { readonly kind: "name-missing" }
  | { readonly kind: "name-long"; readonly max: number }
  | { readonly kind: "too-many"; readonly max: number };

/** This officer's filters by name. */
export async function listFilters(actor: Granted<"application:read">): Promise<readonly SavedFilter[]> {
  return db().savedFilter.findMany({
    where: { officerId: actor.id },
    orderBy: { name: "asc" },
    take: maxFilters,
    select: { id: true, name: true, query: true },
  });
}

/** Saves a filter under a name, replacing one with the same name. The search text is not saved. */
export async function saveFilter(
  actor: Granted<"application:read">,
  typedName: string,
  filter: QueueFilter,
): Promise<Result<void, SaveFilterProblem>> {
  const name = typedName.normalize("NFC").replace(/\s+/g, " ").trim();
  if (name === "") return problem({ kind: "name-missing" });
  if (name.length > maxFilterNameLength) return problem({ kind: "name-long", max: maxFilterNameLength });
  const others = await db().savedFilter.count({ where: { officerId: actor.id, name: { not: name } } });
  if (others >= maxFilters) return problem({ kind: "too-many", max: maxFilters });
  const query = queueFilter.query(filter).toString();
  await db().savedFilter.upsert({
    where: { officerId_name: { officerId: actor.id, name } },
    create: { officerId: actor.id, name, query },
    update: { query },
  });
  return ok(undefined);
}

/** Deletes one of this officer's filters; has no effect on another officer's. */
export async function dropFilter(actor: Granted<"application:read">, id: string): Promise<void> {
  if (!z.uuid().safeParse(id).success) return;
  await db().savedFilter.deleteMany({ where: { id, officerId: actor.id } });
}
