import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";
import { claimApplication } from "./claim.ts";
import type { QueueFilter } from "./queue-filter.ts";
import { pageQuery } from "./queue-query.ts";

const tries = 10;

/**
 * Claims the most urgent free application of a filter. Returns its id, or undefined when none is left. Officers who ask
 * at the same time get different ones: if one has been taken, the next is tried.
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
