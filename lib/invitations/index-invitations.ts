import { db } from "#lib/platform/db/client.ts";
import { invitationWords } from "./search-words.ts";

const batch = 500;

/**
 * Makes invitations searchable that were asked for before there was a search, in order of their ids; once more does
 * nothing. @returns how many
 */
export async function indexInvitations(): Promise<number> {
  let indexed = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    // By hand, so that PostgreSQL knows the partial index to be enough.
    const found = await db().$queryRaw<
      { id: string; surname: string; givenNames: string; passportNumber: string }[]
    >`SELECT "id", "surname", "givenNames", "passportNumber" FROM "Invitation"
      WHERE "words" = '{}' AND "id" > ${after}::uuid ORDER BY "id" LIMIT ${batch}`;
    for (const { id, ...guest } of found) {
      // What is corrected meanwhile brings its own.
      const { count } = await db().invitation.updateMany({
        where: { id, words: { isEmpty: true } },
        data: { words: invitationWords(guest) },
      });
      indexed += count;
    }
    const last = found.at(-1);
    if (last === undefined) return indexed;
    after = last.id;
  }
}
