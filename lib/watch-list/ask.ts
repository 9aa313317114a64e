import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import type { AuditedChange } from "#lib/audit/record.ts";
import { type ComparedPerson, type SameBy, samePersonBy } from "#lib/domain/names/same-person.ts";
import type { PlainDate } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { fromDbDate, toDbDate } from "#lib/platform/db/dates.ts";
import type { Prisma } from "#lib/platform/db/types.ts";
import { comparedEntry } from "./entry.ts";

/** An entry that may match the person, with no more detail than officers need. */
export interface WatchMatch {
  readonly entryId: string;
  readonly by: readonly SameBy[];
  readonly reason: string;
  readonly expiresOn: PlainDate;
}

/** Entries with one birth date that are compared; far more than any list has. */
const max = 500;

/**
 * The entries in force that may match a person, for officers who read the person's case or visa. The caller records the
 * look-up by `lookUpEvent` before returning the result.
 */
export async function askWatchList(
  _actor: Granted<"watchlist:read">,
  person: ComparedPerson,
): Promise<readonly WatchMatch[]> {
  const ways: Prisma.WatchEntryWhereInput[] = [
    ...(person.birthDate ? [{ birthDate: toDbDate(person.birthDate) }] : []),
    ...(person.passport ? [{ passportNumber: person.passport.number }] : []),
  ];
  if (ways.length === 0) return [];
  const rows = await db().watchEntry.findMany({
    where: { endedAt: null, expiresOn: { gte: toDbDate(todayInAlmaty()) }, OR: ways },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: max,
    select: {
      id: true,
      nameKey: true,
      birthDate: true,
      passportNumber: true,
      issuingState: true,
      reason: true,
      expiresOn: true,
    },
  });
  return rows.flatMap((row) => {
    const by = samePersonBy(person, comparedEntry(row));
    return by.length === 0
      ? []
      : [{ entryId: row.id, by, reason: row.reason, expiresOn: fromDbDate(row.expiresOn) }];
  });
}

/** The audit event of a look-up: the case or visa, and the ids of the matching entries. */
export const lookUpEvent = (
  actor: Actor,
  subject: { readonly type: "application" | "visa"; readonly id: string },
  matches: readonly WatchMatch[],
): AuditedChange => ({
  actor,
  action: "watchlist.look-up",
  subjectType: subject.type,
  subjectId: subject.id,
  detail: { found: matches.length, entries: matches.map(({ entryId }) => entryId).join(",") },
});
