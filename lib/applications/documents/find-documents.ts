import { db } from "#lib/platform/db/client.ts";
import type { DocumentKind } from "#lib/platform/db/types.ts";

export interface StoredDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly fileKey: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly createdAt: Date;
}

/** The documents of an application by kind. The caller must have checked that the actor may see the application. */
export async function documentsOf(
  applicationId: string,
): Promise<Readonly<Partial<Record<DocumentKind, StoredDocument>>>> {
  const rows = await db().document.findMany({
    where: { applicationId },
    select: {
      id: true,
      kind: true,
      fileKey: true,
      sha256: true,
      bytes: true,
      width: true,
      height: true,
      createdAt: true,
    },
  });
  return Object.fromEntries(rows.map((row) => [row.kind, row]));
}
