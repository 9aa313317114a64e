import { membershipOf } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { INVITATION_STATUSES, type InvitationStatus } from "#lib/domain/life-cycles/invitation.ts";
import { isAfter, type PlainDate } from "#lib/domain/plain-date.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { choice, type FilterOf, listFilter, search } from "#lib/platform/lists/filter.ts";
import { afterCursor, cursorOf, orderBy } from "#lib/platform/lists/keyset.ts";
import { emptyPage, type Page, type PageAsked, pageOf, pageSize } from "#lib/platform/lists/page.ts";

/** An invitation in lists. */
export interface ListedInvitation {
  readonly id: string;
  readonly groupId: string;
  /** Assigned on issue. */
  readonly number: string | null;
  readonly surname: string;
  readonly givenNames: string;
  readonly passportNumber: string;
  readonly purpose: Purpose;
  readonly category: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  /** An issued invitation after its last day is shown as expired, even before the nightly job. */
  readonly status: InvitationStatus;
  readonly organisation: string;
}

/** Invitations are searched for by parts of a name, or by the number of an invitation or a passport. */
export const invitationFilter = listFilter({ search, status: choice(INVITATION_STATUSES) });
export type InvitationFilter = FilterOf<typeof invitationFilter>;

const newestFirst = { by: "createdAt", direction: "desc", key: "instant" } as const;

/** The invitations of the organisation for which the actor acts, newest first. */
export async function listInvitations(
  actor: Granted<"invitation:own">,
  filter: InvitationFilter = invitationFilter.all,
  asked: PageAsked = {},
): Promise<Page<ListedInvitation>> {
  const member = await membershipOf(actor);
  if (!member) return emptyPage;
  return invitationPage({ organisationId: member.organisationId }, filter, asked);
}

/** The invitations that match a condition and a filter, newest first. */
export async function invitationPage(
  where: Prisma.InvitationWhereInput,
  { search: typed, status }: InvitationFilter,
  { after, size = pageSize }: PageAsked,
): Promise<Page<ListedInvitation>> {
  const found = await db().invitation.findMany({
    where: { AND: [where, searched(typed), withStatus(status), afterCursor(newestFirst, after)] },
    include: { organisation: { select: { name: true } } },
    orderBy: orderBy(newestFirst),
    take: size + 1,
  });
  const { rows, next } = pageOf(found, size, ({ createdAt, id }) => cursorOf(newestFirst, createdAt, id));
  const today = todayInAlmaty();
  return {
    rows: rows.map((row) => {
      const lastDay = fromDbDate(row.lastDay);
      const isOver = row.status === "ISSUED" && isAfter(today, lastDay);
      return {
        id: row.id,
        groupId: row.groupId,
        number: row.number,
        surname: row.surname,
        givenNames: row.givenNames,
        passportNumber: row.passportNumber,
        purpose: row.purpose,
        category: row.category,
        firstDay: fromDbDate(row.firstDay),
        lastDay,
        status: isOver ? "EXPIRED" : row.status,
        organisation: row.organisation.name,
      };
    }),
    next,
  };
}

function searched(typed: string): Prisma.InvitationWhereInput {
  const words = typed.normalize("NFC").trim().split(/\s+/).filter(Boolean).slice(0, 5);
  return {
    AND: words.map((word) => {
      const bare = word.replace(/[-.]/g, "");
      return {
        OR: [
          { surname: { contains: word, mode: "insensitive" as const } },
          { givenNames: { contains: word, mode: "insensitive" as const } },
          { passportNumber: { startsWith: bare.toUpperCase() } },
          { number: { startsWith: bare } },
        ],
      };
    }),
  };
}

function withStatus(status: InvitationStatus | undefined): Prisma.InvitationWhereInput {
  const today = toDbDate(todayInAlmaty());
  if (status === "ISSUED") return { status, lastDay: { gte: today } };
  if (status === "EXPIRED") return { OR: [{ status }, { status: "ISSUED", lastDay: { lt: today } }] };
  return status ? { status } : {};
}
