import { db } from "#lib/platform/db/client.ts";
import { noticeOf } from "./notice.ts";
import { searchWords } from "./search-words.ts";

const batch = 500;

/**
 * Makes notices searchable whose words are missing, in order of their ids; once more does nothing. @returns how many
 */
export async function indexNotices(): Promise<number> {
  let indexed = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    // By hand, so that PostgreSQL knows the partial index to be enough.
    const found = await db().$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "ArrivalNotice" WHERE "words" = '{}' AND "id" > ${after}::uuid ORDER BY "id" LIMIT ${batch}`;
    const rows = await db().arrivalNotice.findMany({ where: { id: { in: found.map(({ id }) => id) } } });
    for (const row of rows) {
      // What is amended meanwhile brings its own.
      const { count } = await db().arrivalNotice.updateMany({
        where: { id: row.id, words: { isEmpty: true } },
        data: { words: searchWords(row.organisationId, noticeOf(row), row.receiptNumber) },
      });
      indexed += count;
    }
    const last = found.at(-1);
    if (last === undefined) return indexed;
    after = last.id;
  }
}
