import type { DocumentKind, Prisma } from "#lib/platform/db/types.ts";

/** Statuses in which a document may be changed at all. */
export const editableStatuses = ["DRAFT", "RETURNED"] as const;

/**
 * Applications whose document of this kind may be uploaded or replaced: drafts, and what was returned for correction of
 * just this document, or lacks it.
 */
export const editableFor = (kind: DocumentKind): Prisma.ApplicationWhereInput => ({
  OR: [
    { status: "DRAFT" },
    { status: "RETURNED", returns: { some: { resubmittedAt: null, documents: { has: kind } } } },
    { status: "RETURNED", documents: { none: { kind } } },
  ],
});
