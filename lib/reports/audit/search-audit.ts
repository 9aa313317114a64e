import type { Granted } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { staffRoles } from "#lib/domain/roles.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Page, PageAsked } from "#lib/platform/lists/page.ts";
import type { EventFilter } from "./event-filter.ts";
import { type FoundEvent, findEvents, recordedActions } from "./find-events.ts";

/** A person whose actions can be searched for. */
export interface KnownActor {
  readonly id: string;
  readonly email: string;
  readonly role: string;
}

export interface AuditSearch extends Page<FoundEvent> {
  /** Present and former staff, and the account of the present search. */
  readonly actors: readonly KnownActor[];
  readonly actions: readonly string[];
}

/** A page of the audit; reading it is audited as well. */
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

/** Records that a part of the audit was read or exported. The filter consists of ids and codes. */
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
