import { db } from "#lib/platform/db/client.ts";
import type { EventFilter } from "./event-filter.ts";
import { actionsQuery, eventCursor, eventQuery } from "./event-query.ts";

/** One event of the audit, with the account behind it. */
export interface FoundEvent {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  /** Null for the portal itself, and for accounts that are gone. */
  readonly actorEmail: string | null;
  readonly actorRole: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface EventPage {
  readonly events: readonly FoundEvent[];
  /** Asks for the page after this one; undefined on the last. */
  readonly next: string | undefined;
}

/** One page of the events that a filter finds, newest first, for callers who have checked who asks. */
export async function findEvents(
  filter: EventFilter,
  page: { readonly after?: string | undefined; readonly size: number },
): Promise<EventPage> {
  const subjectIds = filter.subject === undefined ? undefined : await subjectsOf(filter.subject);
  const { sql, values } = eventQuery(filter, subjectIds, { ...page, size: page.size + 1 });
  const rows = await db().$queryRawUnsafe<FoundEvent[]>(sql, ...values);
  const events = rows.slice(0, page.size);
  const last = events.at(-1);
  return { events, next: rows.length > page.size && last ? eventCursor(last) : undefined };
}

/** What somebody may mean by a subject: an id as it stands, or the number of an application, a visa or an invitation. */
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

/** Every action that was ever recorded, in the order of the alphabet. */
export async function recordedActions(): Promise<readonly string[]> {
  const rows = await db().$queryRawUnsafe<{ action: string }[]>(actionsQuery);
  return rows.map(({ action }) => action);
}
