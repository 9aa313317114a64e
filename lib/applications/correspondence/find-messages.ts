import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";

export interface CaseMessage {
  readonly id: string;
  readonly fromStaff: boolean;
  readonly text: string;
  readonly at: Date;
}

const max = 200;

/** The messages of a case, oldest first, for use cases that have checked the actor's right. */
export async function messagesOf(applicationId: string): Promise<readonly CaseMessage[]> {
  const rows = await db().caseMessage.findMany({
    where: { applicationId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: max,
    select: { id: true, fromStaff: true, text: true, at: true },
  });
  return rows.reverse();
}

/** The messages about the actor's own application; empty for another person's. The officer is not named. */
export async function ownMessages(
  actor: Granted<"application:own">,
  applicationId: string,
): Promise<readonly CaseMessage[]> {
  if (!z.uuid().safeParse(applicationId).success) return [];
  const own = await db().application.count({ where: { id: applicationId, userId: actor.id } });
  return own === 0 ? [] : messagesOf(applicationId);
}

/**
 * Those of the given applications whose newest message is the applicant's, for use cases that have checked the actor's
 * right.
 */
export async function answeredAmong(applicationIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (applicationIds.length === 0) return new Set();
  const rows = await db().$queryRaw<{ applicationId: string; fromStaff: boolean }[]>`
    SELECT DISTINCT ON ("applicationId") "applicationId", "fromStaff" FROM "CaseMessage"
    WHERE "applicationId" = ANY(${[...applicationIds]}::uuid[]) ORDER BY "applicationId", "at" DESC, "id" DESC`;
  return new Set(rows.filter(({ fromStaff }) => !fromStaff).map(({ applicationId }) => applicationId));
}
