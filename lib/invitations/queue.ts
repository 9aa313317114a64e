import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { INVITATION_STATUSES, type InvitationStatus } from "#lib/domain/life-cycles/invitation.ts";
import { type PlainDate, plainDate } from "#lib/domain/plain-date.ts";
import { workingDaysLeft } from "#lib/domain/working-days.ts";
import { dateInAlmaty, todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { foundInvitations } from "./found-invitations.ts";
import { type InvitationFilter, type InvitationPage, pageOf } from "./list-invitations.ts";

/** A group with requests that wait for a decision. */
export interface QueuedGroup {
  readonly id: string;
  readonly title: string;
  readonly host: string;
  readonly hostNumber: string;
  readonly onPaper: boolean;
  /** How many requests wait. */
  readonly waiting: number;
  readonly dueOn: PlainDate;
  readonly createdOn: PlainDate;
  readonly overdue: boolean;
  /** Working days up to and with the promised day; undefined when the calendar cannot tell. */
  readonly workingDaysLeft: number | undefined;
}

const pageSize = 50;

/** Groups that wait for a decision, those promised earliest first, so that overdue ones lead. */
export async function findInvitationQueue(
  actor: Actor,
  after?: string,
): Promise<{ readonly groups: readonly QueuedGroup[]; readonly next: string | undefined }> {
  if (!may(actor, "invitation:read")) return { groups: [], next: undefined };
  const rows = await db().invitationGroup.findMany({
    where: { AND: [{ dueOn: { not: null } }, afterCursor(after)] },
    select: {
      id: true,
      title: true,
      dueOn: true,
      onPaper: true,
      createdAt: true,
      organisation: { select: { name: true, idNumber: true } },
      _count: { select: { invitations: { where: { status: "SUBMITTED" } } } },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: pageSize + 1,
  });
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  const [today, days] = [todayInAlmaty(), await calendar()];
  return {
    groups: shown.flatMap(({ id, title, dueOn, onPaper, createdAt, organisation, _count }) => {
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
    next: rows.length > pageSize && last?.dueOn ? `${fromDbDate(last.dueOn)}_${last.id}` : undefined,
  };
}

/** Every invitation that was ever sent, for staff who look for one: by name, number, passport, or the host's BIN. */
export async function searchInvitations(actor: Actor, filter: InvitationFilter): Promise<InvitationPage> {
  if (!may(actor, "invitation:read")) return { invitations: [], next: undefined };
  const bin = (filter.search ?? "").replace(/[\s-]/g, "");
  const sent: Prisma.InvitationWhereInput = { status: { not: "DRAFT" } };
  const rest = { ...filter, search: undefined };
  const page = /^\d{12}$/.test(bin)
    ? await pageOf({ ...sent, organisation: { idNumber: bin } }, rest)
    : filter.search
      ? await pageOf({ id: { in: [...(await foundInvitations(filter.search, statusesOf(filter)))] } }, rest)
      : await pageOf(sent, rest);
  const read = { subjectType: "invitation", subjectId: "search", detail: { shown: page.invitations.length } };
  await recordRead({ actor, action: "invitation.list", ...read });
  return page;
}

/** As they are stored: an issued invitation is over before the nightly sweep says so. */
const statusesOf = ({ status }: InvitationFilter): readonly InvitationStatus[] => {
  if (status === "EXPIRED") return ["EXPIRED", "ISSUED"];
  return status ? [status] : INVITATION_STATUSES.filter((one) => one !== "DRAFT");
};

function afterCursor(cursor: string | undefined): Prisma.InvitationGroupWhereInput {
  const [day = "", id = ""] = cursor?.split("_") ?? [];
  const date = plainDate(day);
  if (date === undefined || !z.uuid().safeParse(id).success) return {};
  const dueOn = toDbDate(date);
  return { OR: [{ dueOn: { gt: dueOn } }, { dueOn, id: { gt: id } }] };
}
