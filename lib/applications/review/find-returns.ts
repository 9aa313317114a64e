import { readFrozen } from "#lib/applications/frozen-answers.ts";
import { db } from "#lib/platform/db/client.ts";
import type { DocumentKind } from "#lib/platform/db/types.ts";
import { changedFields } from "./changed-fields.ts";
import type { CaseFile } from "./load-case.ts";

/** A return for correction and its result. */
export interface CaseReturn {
  readonly id: string;
  readonly at: Date;
  readonly officer: string;
  readonly text: string;
  readonly fields: readonly string[];
  readonly documents: readonly DocumentKind[];
  /** Undefined while the applicant's correction is awaited. */
  readonly resubmittedAt: Date | undefined;
  /** Changes of the declaration since; empty while the correction is awaited. */
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  /** The named documents as they were, and whether each was replaced. */
  readonly pictures: readonly { readonly kind: DocumentKind; readonly isReplaced: boolean }[];
}

/** The returns of a case, the newest first, for use cases that have checked the actor's right. */
export async function findReturns(file: CaseFile): Promise<readonly CaseReturn[]> {
  const rows = await db().applicationReturn.findMany({
    where: { applicationId: file.id },
    orderBy: { returnedAt: "desc" },
    include: { pictures: { orderBy: { kind: "asc" } } },
  });
  if (rows.length === 0) return [];
  const officers = await db().user.findMany({
    where: { id: { in: rows.map(({ officerId }) => officerId) } },
    select: { id: true, email: true },
  });
  return rows.map((row, index) => {
    // The result of a return is the declaration kept by the next return, or the present one.
    const later = rows[index - 1];
    const after = later ? readFrozen(later.frozen) : file.frozen;
    const fileAfter = (kind: DocumentKind) =>
      later?.pictures.find((picture) => picture.kind === kind)?.fileKey ??
      file.documents.find((document) => document.kind === kind)?.fileKey;
    return {
      id: row.id,
      at: row.returnedAt,
      officer: officers.find(({ id }) => id === row.officerId)?.email ?? "",
      text: row.text,
      fields: row.fields,
      documents: row.documents,
      resubmittedAt: row.resubmittedAt ?? undefined,
      changes: row.resubmittedAt ? changedFields(readFrozen(row.frozen), after) : [],
      pictures: row.pictures.map(({ kind, fileKey }) => ({ kind, isReplaced: fileAfter(kind) !== fileKey })),
    };
  });
}
