import type { Granted } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { staffRoles } from "#lib/domain/roles.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Page, PageAsked } from "#lib/platform/lists/page.ts";
import type { EventFilter } from "./event-filter.ts";
import { type FoundEvent, findEvents, recordedActions } from "./find-events.ts";

/** Someone whose acts can be searched for. */
export interface KnownActor {
  readonly id: string;
  readonly email: string;
  readonly role: string;
}

export interface AuditSearch extends Page<FoundEvent> {
  /** Everyone who works or worked for the service, and anyone who is searched for. */
  readonly actors: readonly KnownActor[];
  readonly actions: readonly string[];
}

/** A page of the audit; that it was read is an event as well. */
export async function searchAudit(
  actor: Granted<"audit:read">,
  filter: EventFilter,
  asked: PageAsked = {},
): Promise<AuditSearch> {
  await recordReading(actor, "audit.read", filter);
  const [page, actors, actions] = await Promise.all([
    findEvents(filter, asked),
    db().user.findMany({
      where: {
        OR: [{ role: { in: [...staffRoles] } }, ...(filter.actor ? [{ id: filter.actor }] : [])],
      },
      orderBy: { email: "asc" },
      take: 500,
      select: { id: true, email: true, role: true },
    }),
    recordedActions(),
  ]);
  return { ...page, actors, actions };
}

/** That someone read or took away a part of the audit. What was searched for is ids and codes. */
export async function recordReading(
  actor: Granted<"audit:read">,
  action: "audit.read" | "audit.export",
  { actor: by, action: searched, subject, from, to }: EventFilter,
): Promise<void> {
  const asked = { by, action: searched, subject, from, to };
  const given = Object.entries(asked).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  const detail = Object.fromEntries(given) as Record<string, string>;
  await recordRead({ actor, action, subjectId: "events", detail });
}
