import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { deleteFile } from "#lib/platform/files.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { endedDraftRetainedUntil } from "./periods.ts";

/**
 * Deletes drafts that lapsed or were withdrawn without ever being submitted, with their documents, once the stated
 * time has passed. Their audit events stay: those hold no personal data. Returns how many.
 */
export async function purgeDrafts(): Promise<number> {
  const today = todayInAlmaty();
  const ended = await db().application.findMany({
    where: { status: { in: ["LAPSED", "WITHDRAWN"] }, submittedAt: null, orderItems: { none: {} } },
    select: { id: true, policyVersion: true, savedAt: true, documents: { select: { fileKey: true } } },
  });
  let purged = 0;
  for (const draft of ended) {
    if (endedDraftRetainedUntil(await policyByVersion(draft.policyVersion), draft.savedAt) >= today) continue;
    // Files first: should this stop in between, the row still names what is left to delete.
    for (const { fileKey } of draft.documents) await deleteFile(fileKey);
    await db().application.delete({ where: { id: draft.id } });
    purged += 1;
  }
  return purged;
}
