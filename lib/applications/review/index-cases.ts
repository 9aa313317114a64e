import { readFrozen } from "#lib/applications/frozen-answers.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { caseIndex } from "./case-index.ts";
import { caseInvitation } from "./case-invitation.ts";

const batch = 500;

/**
 * Makes applications searchable that were declared before there was a search, in order of their ids; once more does
 * nothing. @returns how many
 */
export async function indexCases(): Promise<number> {
  let indexed = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    // By hand, so that PostgreSQL knows the partial index to be enough.
    const found = await db().$queryRaw<{ id: string }[]>`SELECT "id" FROM "Application"
      WHERE "frozen" IS NOT NULL AND "nameKey" IS NULL AND "id" > ${after}::uuid ORDER BY "id" LIMIT ${batch}`;
    for (const { id } of found) indexed += (await indexCase(id)) ? 1 : 0;
    const last = found.at(-1);
    if (last === undefined) return indexed;
    after = last.id;
  }
}

async function indexCase(id: string): Promise<boolean> {
  const row = await db().application.findUnique({
    where: { id },
    select: {
      reference: true,
      frozen: true,
      policyVersion: true,
      invitation: { include: { organisation: { select: { name: true } } } },
    },
  });
  if (!row?.invitation || row.frozen === null) return false;
  const { reference } = row;
  const declared = { reference, frozen: readFrozen(row.frozen), invitation: caseInvitation(row.invitation) };
  // What is declared anew meanwhile brings its own.
  const { count } = await db().application.updateMany({
    where: { id, nameKey: null },
    data: caseIndex(await policyByVersion(row.policyVersion), declared, todayInAlmaty()),
  });
  return count > 0;
}
