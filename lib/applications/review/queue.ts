import type { Actor } from "#lib/accounts/actor.ts";
import { mayDo } from "#lib/accounts/rights.ts";
import { answerText, readAnswers } from "#lib/applications/questionnaire/answers.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { purposeFrom } from "#lib/domain/policy.ts";
import { workingDaysLeft } from "#lib/domain/working-days.ts";
import { territoriesOf } from "#lib/invitations/invited-territories.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate } from "#lib/platform/db/dates.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { calendar } from "#lib/policy/current-calendar.ts";
import { policyOn } from "#lib/policy/current-policy.ts";
import { afterCursor, cursorOf } from "./queue-cursor.ts";

const pageSize = 50;

export interface QueueEntry {
  readonly id: string;
  readonly reference: string;
  readonly status: "PAID" | "IN_REVIEW";
  readonly purpose: string | undefined;
  /** ISO alpha-2, declared, or the only one of the nationality. */
  readonly territory: string | undefined;
  readonly promisedOn: PlainDate | undefined;
  /** Working days up to and with the promised date, 0 when it has passed; undefined when the calendar cannot tell. */
  readonly workingDaysLeft: number | undefined;
  readonly overdue: boolean;
  readonly heldBy: { readonly own: boolean; readonly email: string } | undefined;
}

export interface QueuePage {
  readonly entries: readonly QueueEntry[];
  /** Asks for the page after this one; undefined on the last. */
  readonly next: string | undefined;
}

/**
 * Paid applications in the order of their promised dates, so that overdue ones come first (R8's calendar).
 * Deciding roles see what is free and what they hold; reading roles see who holds the rest, too. Others see nothing.
 */
export async function findQueue(actor: Actor, after?: string): Promise<QueuePage> {
  if (!mayDo(actor.role, "application:read")) return { entries: [], next: undefined };
  const held = mayDo(actor.role, "application:decide") ? { officerId: actor.id } : {};
  const rows = await db().application.findMany({
    where: {
      AND: [{ OR: [{ status: "PAID" }, { status: "IN_REVIEW", ...held }] }, afterCursor(after)],
    },
    orderBy: [{ promisedOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: pageSize + 1,
    select: columns,
  });
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  const days = await calendar();
  const today = todayInAlmaty();
  const policy = await policyOn(today);
  return {
    entries: shown.map((row) => {
      const promisedOn = row.promisedOn === null ? undefined : fromDbDate(row.promisedOn);
      const left = promisedOn === undefined ? undefined : workingDaysLeft(days, today, promisedOn);
      return {
        id: row.id,
        reference: row.reference,
        status: row.status === "PAID" ? "PAID" : "IN_REVIEW",
        purpose: purposeFrom(row.invitation?.purpose ?? ""),
        territory:
          answerText(readAnswers(row.answers), "territory") ||
          territoriesOf(policy, row.invitation?.nationality ?? "")[0]?.code,
        promisedOn,
        workingDaysLeft: left?.ok ? left.value : undefined,
        overdue: promisedOn !== undefined && promisedOn < today,
        heldBy:
          row.officer === null ? undefined : { own: row.officer.id === actor.id, email: row.officer.email },
      };
    }),
    next: rows.length > pageSize && last ? cursorOf(last) : undefined,
  };
}

const columns = {
  id: true,
  reference: true,
  status: true,
  answers: true,
  promisedOn: true,
  invitation: { select: { purpose: true, nationality: true } },
  officer: { select: { id: true, email: true } },
} as const satisfies Prisma.ApplicationSelect;
