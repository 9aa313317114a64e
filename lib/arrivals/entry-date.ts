import type { PlainDate } from "#lib/domain/plain-date.ts";
import { db } from "#lib/platform/db/client.ts";
import type { ArrivalNotice } from "#lib/platform/db/types.ts";
import type { Notice } from "./fields.ts";

/** The day of the recorded entry for which a notice was expected (R8); undefined without one. */
export async function entryDate({
  id,
  entryVisaId,
}: Pick<ArrivalNotice, "id" | "entryVisaId">): Promise<PlainDate | undefined> {
  if (entryVisaId === null) return undefined;
  const expected = await db().noticeRevision.findFirst({
    where: { noticeId: id, revision: 0, event: "expect" },
    select: { content: true },
  });
  return expected ? (expected.content as unknown as Notice).arrivalOn : undefined;
}
