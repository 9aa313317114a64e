import { db } from "#lib/platform/db/client.ts";
import { cursorOf } from "#lib/platform/lists/keyset.ts";
import { type Page, type PageAsked, pageOf, pageSize } from "#lib/platform/lists/page.ts";
import type { EventFilter } from "./event-filter.ts";
import { actionsQuery, eventOrder, eventQuery } from "./event-query.ts";

/** One event of the audit, with its account. */
export interface FoundEvent {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  /** Null for the portal, and for deleted accounts. */
  readonly actorEmail: string | null;
  readonly actorRole: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** One page of the events of a filter, newest first, for callers that have checked the actor's right. */
export async function findEvents(
  filter: EventFilter,
  { after, size = pageSize }: PageAsked,
): Promise<Page<FoundEvent>> {
  const subjectIds = filter.subject === undefined ? undefined : await subjectsOf(filter.subject);
  const rows = await db().$queryRaw<FoundEvent[]>(eventQuery(filter, subjectIds, { after, size: size + 1 }));
  return pageOf(rows, size, ({ at, id }) => cursorOf(eventOrder, at, id));
}

/**
 * The possible ids of a subject: the text itself, or the ids of the application, visa or invitation with this number.
 */
async function subjectsOf(typed: string): Promise<readonly string[]> {
  const compact = typed.replace(/[\s-]/g, "").toUpperCase();
  const [application, visa, invitation] = await Promise.all([
    db().application.findUnique({
      where: { reference: typed.toUpperCase() },
      select: { id: true, visas: { select: { id: true } } },
    }),
    db().visa.findUnique({ where: { number: compact }, select: { id: true } }),
    db().invitation.findUnique({ where: { number: compact }, select: { id: true } }),
  ]);
  return [
    typed,
    application?.id,
    ...(application?.visas ?? []).map(({ id }) => id),
    visa?.id,
    invitation?.id,
  ].filter((id) => id !== undefined);
}

/** The recorded actions in alphabetical order. */
export async function recordedActions(): Promise<readonly string[]> {
  const rows = await db().$queryRawUnsafe<{ action: string }[]>(actionsQuery);
  return rows.map(({ action }) => action);
}
