import type { DocumentKind, Prisma } from "#lib/platform/db/types.ts";

/** Statuses in which documents may be changed. */
export const editableStatuses = ["DRAFT", "RETURNED"] as const;

/**
 * The condition for applications whose document of this kind may be uploaded or replaced: drafts, and applications
 * returned for the correction of this document or still lacking it.
 */
export const editableFor = (kind: DocumentKind): Prisma.ApplicationWhereInput => ({
  OR: [
    { status: "DRAFT" },
    { status: "RETURNED", returns: { some: { resubmittedAt: null, documents: { has: kind } } } },
    { status: "RETURNED", documents: { none: { kind } } },
  ],
});
