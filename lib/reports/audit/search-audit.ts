import type { Granted } from "#lib/accounts/rights.ts";
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

/** A page of the audit. */
export async function searchAudit(
  _actor: Granted<"audit:read">,
  filter: EventFilter,
  asked: PageAsked = {},
): Promise<AuditSearch> {
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
