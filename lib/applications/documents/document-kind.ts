import type { DocumentKind } from "#lib/platform/db/types.ts";

const kindByPath = { photo: "PHOTO", "passport-page": "PASSPORT_PAGE" } as const satisfies Record<
  string,
  DocumentKind
>;

/** How a kind of document is called in an address and in the message files. */
export type DocumentPath = keyof typeof kindByPath;

/** The kind that an address names, or undefined when it names none. */
export const kindOfPath = (path: string): DocumentKind | undefined =>
  Object.hasOwn(kindByPath, path) ? kindByPath[path as DocumentPath] : undefined;

/** The part of an address that names a kind. */
export const pathOfKind = (kind: DocumentKind): DocumentPath =>
  kind === "PHOTO" ? "photo" : "passport-page";
