import { db } from "#lib/platform/db/client.ts";
import { hostWords } from "./search-words.ts";

const batch = 500;

/** Makes hosts searchable that registered before there was a search; once more does nothing. @returns how many */
export async function indexHosts(): Promise<number> {
  let indexed = 0;
  for (;;) {
    // By hand, so that PostgreSQL knows the partial index to be enough.
    const found = await db().$queryRaw<{ id: string; name: string; idNumber: string }[]>`
      SELECT "id", "name", "idNumber" FROM "Organisation" WHERE "words" = '{}' ORDER BY "id" LIMIT ${batch}`;
    if (found.length === 0) return indexed;
    for (const { id, ...host } of found) {
      // Who changes its name meanwhile brings its own.
      const { count } = await db().organisation.updateMany({
        where: { id, words: { isEmpty: true } },
        data: { words: hostWords(host) },
      });
      indexed += count;
    }
  }
}
