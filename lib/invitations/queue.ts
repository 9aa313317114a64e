import type { Granted } from "#lib/accounts/rights.ts";
import { INVITATION_STATUSES, type InvitationStatus } from "#lib/domain/life-cycles/invitation.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { workingDaysLeft } from "#lib/domain/working-days.ts";
import { dateInAlmaty, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import { type Sql, sql, unionOf } from "#lib/platform/db/sql.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { afterCursor, cursorOf, orderBy } from "#lib/platform/lists/keyset.ts";
import { maxFound, type Page, type PageAsked, pageOf, pageSize } from "#lib/platform/lists/page.ts";
import { prefixQuery, searchTerms } from "#lib/platform/search-terms.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { type InvitationFilter, invitationPage, type ListedInvitation } from "./list-invitations.ts";

/** A group with undecided requests. */
export interface QueuedGroup {
  readonly id: string;
  readonly title: string;
  readonly host: string;
  readonly hostNumber: string;
  readonly onPaper: boolean;
  /** The number of undecided requests. */
  readonly waiting: number;
  readonly dueOn: PlainDate;
  readonly createdOn: PlainDate;
  readonly overdue: boolean;
  /** Working days up to and including the promised date; undefined when the calendar has no data. */
  readonly workingDaysLeft: number | undefined;
}

const mostUrgentFirst = { by: "dueOn", direction: "asc", key: "day" } as const;

/** Groups with undecided requests by the earliest promised date, so that overdue ones come first. */
export async function findInvitationQueue(
  _actor: Granted<"invitation:read">,
  { after, size = pageSize }: PageAsked = {},
): Promise<Page<QueuedGroup>> {
  const found = await db().invitationGroup.findMany({
    where: { AND: [{ dueOn: { not: null } }, afterCursor(mostUrgentFirst, after)] },
    select: {
      id: true,
      title: true,
      dueOn: true,
      onPaper: true,
      createdAt: true,
      organisation: { select: { name: true, idNumber: true } },
      _count: { select: { invitations: { where: { status: "SUBMITTED" } } } },
    },
    orderBy: orderBy(mostUrgentFirst),
    take: size + 1,
  });
  const { rows, next } = pageOf(found, size, ({ dueOn, id }) => cursorOf(mostUrgentFirst, dueOn, id));
  const [today, days] = [todayInAlmaty(), await calendar()];
  return {
    rows: rows.flatMap(({ id, title, dueOn, onPaper, createdAt, organisation, _count }) => {
      if (dueOn === null) return [];
      const due = fromDbDate(dueOn);
      const left = workingDaysLeft(days, today, due);
      return [
        {
          id,
          title,
          onPaper,
          host: organisation.name,
          hostNumber: organisation.idNumber,
          waiting: _count.invitations,
          dueOn: due,
          createdOn: dateInAlmaty(createdAt),
          overdue: due < today,
          workingDaysLeft: left.ok ? left.value : undefined,
        },
      ];
    }),
    next,
  };
}

/** Every submitted request and invitation, for staff who search: by name, number, passport, or the host's BIN. */
export const searchInvitations = async (
  _actor: Granted<"invitation:read">,
  filter: InvitationFilter,
  asked: PageAsked = {},
): Promise<Page<ListedInvitation>> =>
  invitationPage(await sentAndFound(filter), { ...filter, search: "" }, asked);

async function sentAndFound(filter: InvitationFilter): Promise<Prisma.InvitationWhereInput> {
  const sent: Prisma.InvitationWhereInput = { status: { not: "DRAFT" } };
  if (filter.search === "") return sent;
  const bin = filter.search.replace(/[\s-]/g, "");
  if (/^\d{12}$/.test(bin)) return { ...sent, organisation: { idNumber: bin } };
  return { id: { in: await foundIds(filter.search, statusesOf(filter)) } };
}

/** The stored statuses: an issued invitation may be over before the nightly job marks it. */
const statusesOf = ({ status }: InvitationFilter): readonly InvitationStatus[] => {
  if (status === "EXPIRED") return ["EXPIRED", "ISSUED"];
  return status ? [status] : INVITATION_STATUSES.filter((one) => one !== "DRAFT");
};

/** Ids by names in any spelling, by the passport or by the beginning of the number. */
async function foundIds(typed: string, statuses: readonly InvitationStatus[]): Promise<string[]> {
  const { beginnings, numbers } = searchTerms(typed);
  if (beginnings.length === 0) return [];
  const ways: readonly Sql[] = [
    sql`terms_vector(i."searchTerms") @@ ${prefixQuery(beginnings)}::tsquery`,
    // A number in addition to a name narrows the search. Digits sort before letters, so the range contains all numbers
    // with this beginning.
    ...(beginnings.length === numbers.length
      ? numbers.map((number) => sql`(i."number" >= ${number}::text AND i."number" < ${`${number}A`}::text)`)
      : []),
  ];
  const found = unionOf(
    ways.map(
      (way) => sql`SELECT i."id" FROM "Invitation" i
        WHERE ${way} AND i."status" = ANY(${statuses}::"InvitationStatus"[])`,
    ),
  );
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT found."id" FROM (${found}) AS found LIMIT ${maxFound}::int`;
  return rows.map(({ id }) => id);
}
