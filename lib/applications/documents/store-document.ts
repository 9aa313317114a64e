import { z } from "zod";
import type { Actor } from "#lib/accounts/actor.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db/client.ts";
import { type Tx, transaction } from "#lib/platform/db/transaction.ts";
import type { DocumentKind } from "#lib/platform/db/types.ts";
import { deleteFile, putFile, type StoredFile } from "#lib/platform/files.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import type { PreparedDocument } from "#lib/platform/uploads/prepared-document.ts";
import type { DocumentProblem } from "./document-problem.ts";
import { editableFor, editableStatuses } from "./editable.ts";
import { prepareDocument } from "./prepare-document.ts";

const uploads = { name: "upload", points: 40, seconds: 600 };

/**
 * Stores one document of the actor's own application, replacing the one of the same kind, whose file is deleted by a
 * job of the same transaction. Of two concurrent uploads both succeed and the later one is kept.
 * @returns the document's row id
 */
export async function storeDocument(
  actor: Granted<"application:own">,
  applicationId: string,
  kind: DocumentKind,
  bytes: Uint8Array,
): Promise<Result<{ readonly documentId: string }, DocumentProblem>> {
  const refusal = await refusalFor(actor, applicationId, kind);
  if (refusal) return problem(refusal);
  const limit = await rateLimit(uploads, actor.id);
  if (!limit.allowed) return problem({ kind: "too-often", retryAfterSeconds: limit.retryAfterSeconds });
  const document = await prepareDocument(kind, bytes);
  if (!document.ok) return document;
  const file = await putFile("documents", "jpg", document.value.bytes);
  const stored = await transaction((tx) => replace(tx, actor, applicationId, kind, file, document.value));
  // Only after a definite refusal: a fault may occur after the commit, and a surplus file is better than a missing one.
  if (!stored.ok) await deleteFile(file.key);
  return stored;
}

/** Checked before the file is decoded, so that no one makes the server work for another person's application. */
async function refusalFor(
  actor: Actor,
  applicationId: string,
  kind: DocumentKind,
): Promise<DocumentProblem | undefined> {
  if (!z.uuid().safeParse(applicationId).success) return { kind: "not-found" };
  const own = { id: applicationId, userId: actor.id };
  if ((await db().application.count({ where: own })) === 0) return { kind: "not-found" };
  const editable = await db().application.count({ where: { ...own, ...editableFor(kind) } });
  return editable > 0 ? undefined : { kind: "not-editable" };
}

async function replace(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  kind: DocumentKind,
  file: StoredFile,
  { mediaType, width, height }: PreparedDocument,
): Promise<Result<{ readonly documentId: string }, DocumentProblem>> {
  // The update also locks the application, so that concurrent uploads wait for each other, and none is added during a
  // submission.
  const { count } = await tx.application.updateMany({
    where: { id: applicationId, userId: actor.id, status: { in: [...editableStatuses] } },
    data: { savedAt: now() },
  });
  const editable = await tx.application.count({ where: { id: applicationId, ...editableFor(kind) } });
  if (count === 0 || editable === 0) return problem({ kind: "not-editable" });
  const which = { applicationId_kind: { applicationId, kind } };
  const old = await tx.document.findUnique({ where: which, select: { fileKey: true } });
  const data = {
    fileKey: file.key,
    sha256: file.sha256,
    bytes: file.bytes,
    mediaType,
    width,
    height,
    createdAt: now(),
  };
  const { id } = await tx.document.upsert({
    where: which,
    create: { applicationId, kind, ...data },
    update: data,
    select: { id: true },
  });
  // A returned document is kept for comparison with its replacement.
  if (old && (await tx.returnedDocument.count({ where: { fileKey: old.fileKey } })) === 0) {
    await enqueue(tx, "delete-file", { fileKey: old.fileKey });
  }
  await recordEvent(tx, {
    actor,
    action: old ? "document.replace" : "document.add",
    subjectId: applicationId,
    detail: { kind, sha256: file.sha256 },
  });
  return ok({ documentId: id });
}
