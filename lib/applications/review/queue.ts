import type { Granted } from "#lib/accounts/rights.ts";
import { answeredAmong } from "#lib/applications/correspondence/find-messages.ts";
import { type ApplicationStatus, isUndecided } from "#lib/domain/life-cycles/application.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { workingDaysLeft } from "#lib/domain/working-days.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { cursorOf } from "#lib/platform/lists/keyset.ts";
import { type Page, type PageAsked, pageOf, pageSize } from "#lib/platform/lists/page.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { type QueueFilter, queueFilter } from "./queue-filter.ts";
import { pageQuery, queueOrder } from "./queue-query.ts";

export interface QueueEntry {
  readonly id: string;
  readonly reference: string;
  readonly status: ApplicationStatus;
  readonly purpose: Purpose | undefined;
  /** ISO alpha-2, declared, or the only one of the nationality. */
  readonly territory: string | undefined;
  readonly promisedOn: PlainDate | undefined;
  /** Working days up to and including the promised date, 0 after it; undefined when the calendar has no data. */
  readonly workingDaysLeft: number | undefined;
  readonly overdue: boolean;
  /** The applicant has answered the officer's question. */
  readonly answered: boolean;
  readonly heldBy: { readonly own: boolean; readonly email: string } | undefined;
}

/**
 * Paid applications in the order of their promised dates, so that overdue ones come first (R8's calendar), or those of
 * a filter or search. By default, deciding roles see free cases and their own; reading roles see all cases and their
 * officers.
 */
export async function findQueue(
  actor: Granted<"application:read">,
  filter: QueueFilter = queueFilter.all,
  { after, size = pageSize }: PageAsked = {},
): Promise<Page<QueueEntry>> {
  const query = pageQuery(actor, filter, { after, size: size + 1 });
  const found = await db().$queryRaw<{ id: string; key: Date }[]>(query);
  const page = pageOf(found, size, ({ id, key }) => cursorOf(queueOrder(filter), key, id));
  const ids = page.rows.map(({ id }) => id);
  const unordered = await db().application.findMany({ where: { id: { in: ids } }, select: columns });
  const byId = new Map(unordered.map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => byId.get(id) ?? []);
  const [days, today] = [await calendar(), todayInAlmaty()];
  const answered = await answeredAmong(rows.filter(({ status }) => isUndecided(status)).map(({ id }) => id));
  return {
    rows: rows.map((row) => {
      const promisedOn = row.promisedOn === null ? undefined : fromDbDate(row.promisedOn);
      const left = promisedOn === undefined ? undefined : workingDaysLeft(days, today, promisedOn);
      return {
        id: row.id,
        reference: row.reference,
        status: row.status,
        purpose: row.purpose ?? undefined,
        territory: row.territory ?? undefined,
        promisedOn,
        workingDaysLeft: left?.ok ? left.value : undefined,
        overdue: promisedOn !== undefined && promisedOn < today && isUndecided(row.status),
        answered: answered.has(row.id),
        heldBy:
          row.officer === null ? undefined : { own: row.officer.id === actor.id, email: row.officer.email },
      };
    }),
    next: page.next,
  };
}

const columns = {
  id: true,
  reference: true,
  status: true,
  purpose: true,
  territory: true,
  promisedOn: true,
  officer: { select: { id: true, email: true } },
} as const satisfies Prisma.ApplicationSelect;
