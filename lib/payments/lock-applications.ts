import type { Tx } from "#lib/platform/db/transaction.ts";

/** Everything about the money of an application happens one after the other; always locked in one order. */
export async function lockApplications(
  tx: Tx,
  items: readonly { readonly applicationId: string }[],
): Promise<void> {
  const ids = items.map(({ applicationId }) => applicationId);
  await tx.$queryRaw`
    SELECT 1 FROM "Application" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
}
