import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import { may } from "#lib/accounts/rights.ts";
import { recordRead } from "#lib/audit/record-read.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import type { DocumentKind, Prisma } from "#lib/platform/db/types.ts";
import { getFile } from "#lib/platform/files.ts";

/**
 * The picture of one document, for its owner and, after submission, for anyone with the right to read applications;
 * reading by the latter is audited. Problem: there is no such document that the actor may see.
 */
export async function readDocument(
  actor: Actor,
  applicationId: string,
  kind: DocumentKind,
): Promise<
  Result<{ readonly bytes: Uint8Array; readonly mediaType: string }, { readonly kind: "not-found" }>
> {
  if (!z.uuid().safeParse(applicationId).success) return problem({ kind: "not-found" });
  const isStaff = may(actor, "application:read");
  const application: Prisma.ApplicationWhereInput = isStaff
    ? { id: applicationId, submittedAt: { not: null } }
    : { id: applicationId, userId: actor.id };
  const document = await db().document.findFirst({
    where: { kind, application },
    select: { fileKey: true, mediaType: true },
  });
  if (!document) return problem({ kind: "not-found" });
  const bytes = await getFile(document.fileKey);
  // A replacement may have deleted the file since the row was read.
  if (!bytes) return problem({ kind: "not-found" });
  if (isStaff) {
    await recordRead({ actor, action: "document.read", subjectId: applicationId, detail: { kind } });
  }
  return ok({ bytes, mediaType: document.mediaType });
}
