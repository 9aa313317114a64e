import type { EventFilter } from "#lib/reports/audit/event-filter.ts";

/** The address that asks for what a filter finds, or for something else instead of a part of it. */
export function addressOf(
  path: string,
  filter: EventFilter,
  more: Readonly<Record<string, string>> = {},
): string {
  const { actorId, ...rest } = filter;
  const given = Object.entries({ actor: actorId, ...rest, ...more }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
