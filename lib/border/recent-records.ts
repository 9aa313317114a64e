import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";
import type { BorderRecordKind } from "#lib/platform/db/types.ts";

export interface RecentRecord {
  readonly id: string;
  readonly visaId: string;
  readonly number: string;
  readonly kind: BorderRecordKind;
  readonly airport: string;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly conflicts: readonly string[];
}

/** This officer's latest records, newest first. */
export async function recentRecords(
  actor: Granted<"border:check">,
  max = 10,
): Promise<readonly RecentRecord[]> {
  const rows = await db().borderRecord.findMany({
    where: { officerId: actor.id },
    orderBy: { recordedAt: "desc" },
    take: max,
    select: {
      id: true,
      visaId: true,
      kind: true,
      airport: true,
      at: true,
      recordedAt: true,
      conflicts: true,
      visa: { select: { number: true } },
    },
  });
  return rows.map(({ visa, ...row }) => ({ ...row, number: visa.number }));
}
