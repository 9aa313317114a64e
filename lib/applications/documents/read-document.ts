import type { Actor } from "#lib/accounts/actor.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import type { Prisma } from "#lib/platform/db/generated/client.ts";
import type { DocumentKind, Role } from "#lib/platform/db/generated/enums.ts";
import { getFile } from "#lib/platform/files.ts";

/** Who decides on applications and therefore sees what was handed in with them; drafts are the applicant's alone. */
const reviewers: readonly Role[] = ["OFFICER", "SENIOR_OFFICER", "SUPERVISOR"];

/**
 * The picture of one document, for its owner and for reviewers once it was submitted.
 * Problem: there is none that the actor may see, be it missing or somebody else's.
 */
export async function readDocument(
  actor: Actor,
  applicationId: string,
  kind: DocumentKind,
): Promise<
  Result<{ readonly bytes: Uint8Array; readonly mediaType: string }, { readonly kind: "not-found" }>
> {
  const application: Prisma.ApplicationWhereInput = reviewers.includes(actor.role)
    ? { id: applicationId, submittedAt: { not: null } }
    : { id: applicationId, userId: actor.id };
  const document = await db().document.findFirst({
    where: { kind, application },
    select: { fileKey: true, mediaType: true },
  });
  if (!document) return problem({ kind: "not-found" });
  const bytes = await getFile(document.fileKey);
  // A replacement may have removed the file since the row was read.
  if (!bytes) return problem({ kind: "not-found" });
  return ok({ bytes, mediaType: document.mediaType });
}
