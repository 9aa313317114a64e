import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { writeCsv } from "#lib/platform/tables/write-csv.ts";
import type { EventFilter } from "./event-filter.ts";
import { type FoundEvent, findEvents } from "./find-events.ts";
import { recordReading } from "./search-audit.ts";

const batch = 1000;

const header = ["event", "at", "actor_id", "actor", "role", "action", "subject_type", "subject", "detail"];

const rowOf = (event: FoundEvent) => [
  event.id,
  event.at.toISOString(),
  event.actorId,
  event.actorEmail,
  event.actorRole,
  event.action,
  event.subjectType,
  event.subjectId,
  JSON.stringify(event.detail),
];

/**
 * What a filter finds as a CSV file for programs (instants in UTC), written while it is read, however long it is. That it
 * was taken away is an event. Undefined for whoever may not read the audit.
 */
export async function exportEvents(
  actor: Actor,
  filter: EventFilter,
): Promise<ReadableStream<Uint8Array> | undefined> {
  if (!may(actor, "audit:read")) return undefined;
  await recordReading(actor, "audit.export", filter);
  let after: string | undefined;
  return new ReadableStream({
    start: (controller) => controller.enqueue(writeCsv([header])),
    pull: async (controller) => {
      const { events, next } = await findEvents(filter, { after, size: batch });
      // The mark at the beginning of a file stands there once.
      if (events.length > 0) controller.enqueue(writeCsv(events.map(rowOf)).subarray(3));
      after = next;
      if (next === undefined) controller.close();
    },
  });
}
