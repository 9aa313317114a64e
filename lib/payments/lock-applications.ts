import type { Tx } from "#lib/platform/db/transaction.ts";

/** Locks applications, always in the same order, so that changes of their payments happen one after another. */
export async function lockApplications(
  tx: Tx,
  items: readonly { readonly applicationId: string }[],
): Promise<void> {
  const ids = items.map(({ applicationId }) => applicationId);
  await tx.$queryRaw`
    SELECT 1 FROM "Application" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
}
