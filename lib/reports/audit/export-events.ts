import type { Granted } from "#lib/accounts/rights.ts";
import { type FileColumn, listCsv } from "#lib/platform/lists/file.ts";
import { batchesOf } from "#lib/platform/lists/page.ts";
import type { EventFilter } from "./event-filter.ts";
import { type FoundEvent, findEvents } from "./find-events.ts";

const columns: readonly FileColumn<FoundEvent>[] = [
  { head: "event", cell: ({ id }) => id },
  { head: "at", cell: ({ at }) => at.toISOString() },
  { head: "actor_id", cell: ({ actorId }) => actorId },
  { head: "actor", cell: ({ actorEmail }) => actorEmail },
  { head: "role", cell: ({ actorRole }) => actorRole },
  { head: "action", cell: ({ action }) => action },
  { head: "subject_type", cell: ({ subjectType }) => subjectType },
  { head: "subject", cell: ({ subjectId }) => subjectId },
  { head: "detail", cell: ({ detail }) => JSON.stringify(detail) },
];

/**
 * The events of a filter as a CSV file for programs (instants in UTC), written while it is read, however long it is.
 */
export const exportEvents = (
  _actor: Granted<"audit:read">,
  filter: EventFilter,
): ReadableStream<Uint8Array> =>
  listCsv(
    batchesOf((page) => findEvents(filter, page)),
    columns,
  );
