import { z } from "zod";
import { memberWho } from "#lib/accounts/organisations/membership-of.ts";
import type { Granted } from "#lib/accounts/rights.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { cleanText, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { db } from "#lib/platform/db/client.ts";
import { transaction } from "#lib/platform/db/transaction.ts";
import type { InvitationStatus } from "#lib/platform/db/types.ts";
import { putFile } from "#lib/platform/files.ts";
import { enqueue } from "#lib/platform/outbox.ts";
import { rateLimit } from "#lib/platform/rate-limit.ts";
import type { FileProblem } from "#lib/platform/uploads/file-problem.ts";
import { readPagesUpload } from "#lib/platform/uploads/read-pages-upload.ts";
import { undecidedStatuses, uploads } from "../limits.ts";

/** Largest number of documents of one group. */
const maxDocuments = 20;

/** Longest title in characters. */
const maxTitle = 100;

export type DocumentProblem =
  | FileProblem
  | { readonly kind: "not-found" }
  /** All requests of the group have been decided. */
  | { readonly kind: "not-editable" }
  | { readonly kind: "title-missing" }
  | { readonly kind: "title-characters" }
  | { readonly kind: "too-many-documents"; readonly max: number }
  | { readonly kind: "too-often"; readonly retryAfterSeconds: number };

/** Documents may be added and removed while a request of the group has one of these statuses. */
const undecided: InvitationStatus[] = [...undecidedStatuses];

/** Adds a supporting document to a group; every page is stored as a re-encoded picture. */
export async function storeGroupDocument(
  actor: Granted<"invitation:own">,
  groupId: string,
  typedTitle: string,
  bytes: Uint8Array,
): Promise<Result<{ readonly documentId: string }, DocumentProblem>> {
  const member = await memberWho(actor, "invitation:own");
  if (!member || !z.uuid().safeParse(groupId).success) return problem({ kind: "not-found" });
  const { organisationId } = member;
  const title = [...cleanText(typedTitle, false)].slice(0, maxTitle).join("");
  const group = await db().invitationGroup.findFirst({
    where: { id: groupId, organisationId },
    select: {
      _count: { select: { documents: true } },
      invitations: {
        where: { status: { in: undecided } },
        select: { id: true },
        take: 1,
      },
      rows: { select: { id: true }, take: 1 },
    },
  });
  if (!group) return problem({ kind: "not-found" });
  if (group.invitations.length + group.rows.length === 0) return problem({ kind: "not-editable" });
  if (title === "") return problem({ kind: "title-missing" });
  if (hasForbiddenCharacter(title)) return problem({ kind: "title-characters" });
  if (group._count.documents >= maxDocuments) {
    return problem({ kind: "too-many-documents", max: maxDocuments });
  }
  const limit = await rateLimit(uploads, actor.id);
  if (!limit.allowed) return problem({ kind: "too-often", retryAfterSeconds: limit.retryAfterSeconds });
  const pages = await readPagesUpload(bytes);
  if (!pages.ok) return pages;
  const files = await Promise.all(pages.value.map((page) => putFile("invitations", "jpg", page.bytes)));
  const stored = await transaction<{ readonly documentId: string }, never>(async (tx) => {
    const { id } = await tx.invitationDocument.create({
      data: {
        groupId,
        title,
        fileKeys: files.map(({ key }) => key),
        sha256: files[0]?.sha256 ?? "",
        bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      },
      select: { id: true },
    });
    await recordEvent(tx, {
      actor,
      action: "invitation-group.add-document",
      subjectId: groupId,
      detail: { document: id, pages: files.length },
    });
    return ok({ documentId: id });
  });
  return stored;
}

/** Removes a document; its files are deleted by a job of the same transaction. */
export async function removeGroupDocument(
  actor: Granted<"invitation:own">,
  documentId: string,
): Promise<Result<{ readonly groupId: string }, { readonly kind: "not-found" | "not-editable" }>> {
  const member = await memberWho(actor, "invitation:own");
  if (!member || !z.uuid().safeParse(documentId).success) return problem({ kind: "not-found" });
  const { organisationId } = member;
  const document = await db().invitationDocument.findFirst({
    where: { id: documentId, group: { organisationId } },
    select: { groupId: true, fileKeys: true },
  });
  if (!document) return problem({ kind: "not-found" });
  const { groupId, fileKeys } = document;
  return transaction(async (tx) => {
    // Documents of a decision are kept.
    const { count } = await tx.invitationDocument.deleteMany({
      where: {
        id: documentId,
        group: {
          organisationId,
          invitations: { some: { status: { in: undecided } } },
          decisions: { none: {} },
        },
      },
    });
    if (count === 0) return problem({ kind: "not-editable" } as const);
    for (const fileKey of fileKeys) {
      await enqueue(tx, "delete-file", { fileKey });
    }
    await recordEvent(tx, {
      actor,
      action: "invitation-group.remove-document",
      subjectId: groupId,
      detail: { document: documentId },
    });
    return ok({ groupId });
  });
}
