import { recordEvent } from "#lib/audit/record.ts";
import { currentCause } from "#lib/platform/cause.ts";
import { db } from "#lib/platform/db/client.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import type { Actor } from "./actor.ts";
import { isForStaff, type Permission } from "./rights.ts";

/** One event per account and right, so that repeated requests cannot flood the audit. */
const denials = { name: "access-denied", points: 1, seconds: 3600 };

/**
 * Records that a signed-in person was denied a right of staff, at most once an hour per account and right. The event
 * contains the right and the route's pattern, never ids.
 */
export async function recordDenial(actor: Actor, right: Permission): Promise<void> {
  if (!isForStaff(right)) return;
  if (!(await rateLimit(denials, `${actor.id} ${right}`)).allowed) return;
  await recordEvent(db(), {
    actor,
    action: "access.denied",
    subjectId: actor.id,
    detail: { right, route: currentCause().route ?? "other" },
  });
}
