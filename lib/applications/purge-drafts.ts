import { todayInAlmaty } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { deleteFile } from "#lib/platform/files.ts";
import { policyByVersion } from "#lib/policy/current-policy.ts";
import { endedDraftRetainedUntil } from "./periods.ts";

/**
 * Deletes drafts that lapsed or were withdrawn without having been submitted, with their documents, after the stated
 * time. Their audit events, which contain no personal data, are kept. Returns the number.
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
    // Files first, so that after an interruption the row still names the files to delete.
    for (const { fileKey } of draft.documents) await deleteFile(fileKey);
    await db().application.delete({ where: { id: draft.id } });
    purged += 1;
  }
  return purged;
}
