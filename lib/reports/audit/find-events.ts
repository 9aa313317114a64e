import { db } from "#lib/platform/db/client.ts";
import { cursorOf } from "#lib/platform/lists/keyset.ts";
import { type Page, type PageAsked, pageOf, pageSize } from "#lib/platform/lists/page.ts";
import type { EventFilter } from "./event-filter.ts";
import { actionsQuery, eventOrder, eventQuery } from "./event-query.ts";

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

/** One page of the events that a filter finds, newest first, for callers who have checked who asks. */
export async function findEvents(
  filter: EventFilter,
  { after, size = pageSize }: PageAsked,
): Promise<Page<FoundEvent>> {
  const subjectIds = filter.subject === undefined ? undefined : await subjectsOf(filter.subject);
  const rows = await db().$queryRaw<FoundEvent[]>(eventQuery(filter, subjectIds, { after, size: size + 1 }));
  return pageOf(rows, size, ({ at, id }) => cursorOf(eventOrder, at, id));
}

/** What someone may mean by a subject: an id as it stands, or the number of an application, a visa or an invitation. */
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
