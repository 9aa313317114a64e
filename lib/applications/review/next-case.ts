import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";
import { claimApplication } from "./claim.ts";
import type { QueueFilter } from "./queue-filter.ts";
import { pageQuery } from "./queue-query.ts";

const tries = 10;

/**
 * Claims the most urgent application that no one reviews, among those of a filter, and gives back its id. Officers who
 * ask at once get different ones: anyone who finds one taken tries the next. Undefined when none is left.
 */
export async function claimNext(
  actor: Granted<"application:review">,
  filter: QueueFilter,
): Promise<string | undefined> {
  const free: QueueFilter = { ...filter, state: "PAID", assigned: "nobody", search: "" };
  for (const { id } of await db().$queryRaw<{ id: string }[]>(pageQuery(actor, free, { size: tries }))) {
    if ((await claimApplication(actor, id)).ok) return id;
  }
  return undefined;
}
