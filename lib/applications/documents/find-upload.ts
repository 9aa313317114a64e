import { z } from "zod";
import type { Granted } from "#lib/accounts/rights.ts";
import { db } from "#lib/platform/db/client.ts";
import { type DocumentPath, kindOfPath } from "./document-kind.ts";
import { editableFor } from "./editable.ts";
import { documentsOf, type StoredDocument } from "./find-documents.ts";

export interface Upload {
  /** Whether the document may be uploaded or replaced. */
  readonly isEditable: boolean;
  readonly document: StoredDocument | undefined;
}

/** One document of the actor's own application; undefined when there is no such application. */
export async function findUpload(
  actor: Granted<"application:own">,
  applicationId: string,
  path: DocumentPath,
): Promise<Upload | undefined> {
  if (!z.uuid().safeParse(applicationId).success) return undefined;
  const own = { id: applicationId, userId: actor.id };
  const kind = kindOfPath(path);
  if (!kind || (await db().application.count({ where: own })) === 0) return undefined;
  const [editable, documents] = await Promise.all([
    db().application.count({ where: { ...own, ...editableFor(kind) } }),
    documentsOf(applicationId),
  ]);
  return { isEditable: editable > 0, document: documents[kind] };
}
