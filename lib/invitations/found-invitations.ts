import type { InvitationStatus } from "#lib/domain/life-cycles/invitation.ts";
import { db } from "#lib/platform/db/client.ts";
import { prefixQuery, searchTerms } from "#lib/platform/search-terms.ts";

/** Found by a search and no more: whoever meets them narrows it. */
const maxFound = 500;

/**
 * Ids of the invitations of all hosts that a typed text finds, drafts left out: by names in any spelling, by the passport
 * or by the beginning of the number.
 * @param statuses only of these
 */
export async function foundInvitations(
  typed: string,
  statuses: readonly InvitationStatus[],
): Promise<readonly string[]> {
  const { beginnings, numbers } = searchTerms(typed);
  if (beginnings.length === 0) return [];
  const values: (string | readonly string[])[] = [statuses, prefixQuery(beginnings)];
  const value = (given: string): string => `$${values.push(given)}::text`;
  const ways = [
    `terms_vector(i."searchTerms") @@ $2::tsquery`,
    // A number beside a name narrows the name. Digits sort before letters, so these are all that begin with it.
    ...(beginnings.length === numbers.length
      ? numbers.map((number) => `(i."number" >= ${value(number)} AND i."number" < ${value(`${number}A`)})`)
      : []),
  ];
  const rows = await db().$queryRawUnsafe<{ id: string }[]>(
    `SELECT found."id" FROM (${ways
      .map(
        (way) =>
          `SELECT i."id" FROM "Invitation" i WHERE ${way} AND i."status" = ANY($1::"InvitationStatus"[])`,
      )
      .join(" UNION ")}) AS found LIMIT ${maxFound}`,
    ...values,
  );
  return rows.map(({ id }) => id);
}
