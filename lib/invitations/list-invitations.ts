import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { membershipOf } from "#lib/accounts/organisations/membership-of.ts";
import { INVITATION_STATUSES, type InvitationStatus } from "#lib/domain/life-cycles/invitation.ts";
import { isAfter, type PlainDate } from "#lib/domain/plain-date.ts";
import type { Purpose } from "#lib/domain/policy.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import type { Prisma } from "#lib/platform/db/types.ts";

/** One invitation as lists show it. */
export interface ListedInvitation {
  readonly id: string;
  readonly groupId: string | null;
  /** Given when it is issued. */
  readonly number: string | null;
  readonly surname: string;
  readonly givenNames: string;
  readonly passportNumber: string;
  readonly purpose: Purpose;
  readonly category: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  /** Also before the nightly sweep says so, an issued invitation whose last day has passed is over. */
  readonly status: InvitationStatus;
  readonly organisation: string;
}

export interface InvitationFilter {
  /** Part of a name, or a number of an invitation or a passport. */
  readonly search?: string | undefined;
  readonly status?: InvitationStatus | undefined;
  /** Where the page before this one ended. */
  readonly after?: string | undefined;
}

export interface InvitationPage {
  readonly invitations: readonly ListedInvitation[];
  /** Asks for the page after this one; undefined on the last. */
  readonly next: string | undefined;
}

const pageSize = 50;

/** The status that a filter names, or undefined when it names none. */
export const statusFrom = (text: string): InvitationStatus | undefined =>
  INVITATION_STATUSES.find((status) => status === text);

/** The invitations of the organisation that the actor acts for, newest first; nobody but a host has any. */
export async function listInvitations(
  actor: Actor,
  filter: InvitationFilter = {},
  size: number = pageSize,
): Promise<InvitationPage> {
  const member = await membershipOf(actor);
  if (!member) return { invitations: [], next: undefined };
  return pageOf({ organisationId: member.organisationId }, filter, size);
}

/** Invitations that a condition and a filter choose, newest first, by keyset. */
export async function pageOf(
  where: Prisma.InvitationWhereInput,
  { search, status, after }: InvitationFilter,
  size: number = pageSize,
): Promise<InvitationPage> {
  const rows = await db().invitation.findMany({
    where: { AND: [where, searched(search), withStatus(status), olderThan(after)] },
    include: { organisation: { select: { name: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: size + 1,
  });
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const today = todayInAlmaty();
  return {
    invitations: shown.map((row) => {
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
    next: rows.length > size && last ? `${last.createdAt.getTime()}_${last.id}` : undefined,
  };
}

function searched(typed: string | undefined): Prisma.InvitationWhereInput {
  const words = (typed ?? "").normalize("NFC").trim().split(/\s+/).filter(Boolean).slice(0, 5);
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

/** A cursor that makes no sense is the first page. */
function olderThan(cursor: string | undefined): Prisma.InvitationWhereInput {
  const [millis = "", id = ""] = cursor?.split("_") ?? [];
  if (!/^\d{10,14}$/.test(millis) || !z.uuid().safeParse(id).success) return {};
  const createdAt = new Date(Number(millis));
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
