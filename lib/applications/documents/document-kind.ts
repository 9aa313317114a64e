import type { DocumentKind } from "#lib/platform/db/types.ts";

const kindByPath = { photo: "PHOTO", "passport-page": "PASSPORT_PAGE" } as const satisfies Record<
  string,
  DocumentKind
>;

/** The name of a kind of document in addresses and in the message files. */
export type DocumentPath = keyof typeof kindByPath;

/** The kind named in an address, or undefined. */
export const kindOfPath = (path: string): DocumentKind | undefined =>
  Object.hasOwn(kindByPath, path) ? kindByPath[path as DocumentPath] : undefined;

/** The part of an address that names a kind. */
export const pathOfKind = (kind: DocumentKind): DocumentPath =>
  kind === "PHOTO" ? "photo" : "passport-page";
