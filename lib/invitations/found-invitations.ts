import type { InvitationStatus } from "#lib/domain/life-cycles/invitation.ts";
import { db } from "#lib/platform/db/client.ts";
import { prefixQuery, searchTerms } from "#lib/platform/search-words.ts";

/** Found by a search and no more: whoever meets them narrows it. */
const mostFound = 500;

/**
 * Ids of the invitations of all hosts that a typed text finds, drafts left out: by names in any spelling, by the passport
 * or by the beginning of the number.
 * @param statuses only of these
 */
export async function foundInvitations(
  typed: string,
  statuses: readonly InvitationStatus[],
): Promise<readonly string[]> {
  const { words, numbers } = searchTerms(typed);
  if (words.length === 0) return [];
  const values: (string | readonly string[])[] = [statuses, prefixQuery(words)];
  const value = (given: string): string => `$${values.push(given)}::text`;
  const ways = [
    `notice_words(i."words") @@ $2::tsquery`,
    // A number beside a name narrows the name. Digits sort before letters, so these are all that begin with it.
    ...(words.length === numbers.length
      ? numbers.map((number) => `(i."number" >= ${value(number)} AND i."number" < ${value(`${number}A`)})`)
      : []),
  ];
  const rows = await db().$queryRawUnsafe<{ id: string }[]>(
    `SELECT found."id" FROM (${ways
      .map(
        (way) =>
          `SELECT i."id" FROM "Invitation" i WHERE ${way} AND i."status" = ANY($1::"InvitationStatus"[])`,
      )
      .join(" UNION ")}) AS found LIMIT ${mostFound}`,
    ...values,
  );
  return rows.map(({ id }) => id);
}
