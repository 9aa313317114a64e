import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { DocumentKind } from "#lib/platform/db/types.ts";
import { getFile } from "#lib/platform/files.ts";

/**
 * A document as it was before its correction, for readers of applications; undefined when there is none. Each call is
 * audited.
 */
export async function returnedPicture(
  actor: Granted<"application:read">,
  asked: { readonly applicationId: string; readonly returnId: string; readonly kind: DocumentKind },
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined> {
  const { applicationId, returnId, kind } = asked;
  const areIds = [applicationId, returnId].every((id) => z.uuid().safeParse(id).success);
  if (!areIds) return undefined;
  const row = await db().returnedDocument.findFirst({
    where: { returnId, kind, return: { applicationId } },
    select: { fileKey: true, mediaType: true },
  });
  const bytes = row && (await getFile(row.fileKey));
  if (!row || !bytes) return undefined;
  await transaction(async (tx) =>
    ok(
      await recordEvent(tx, {
        actor,
        action: "document.read",
        subjectId: applicationId,
        detail: { kind, returnId },
      }),
    ),
  );
  return { bytes, mediaType: row.mediaType };
}
