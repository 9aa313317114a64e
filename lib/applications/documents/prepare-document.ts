import type { Result } from "#lib/domain/result.ts";
import type { DocumentKind } from "#lib/platform/db/types.ts";
import { openUpload, readPageUpload } from "#lib/platform/uploads/open-upload.ts";
import type { PreparedDocument } from "#lib/platform/uploads/prepared-document.ts";
import type { FileProblem } from "./document-problem.ts";
import { preparePhoto } from "./prepare-photo.ts";

/**
 * Makes a hostile upload safe: its type is taken from the content, it is unfolded within limits, checked, and encoded
 * again without metadata. Stores nothing.
 */
export const prepareDocument = (
  kind: DocumentKind,
  bytes: Uint8Array,
): Promise<Result<PreparedDocument, FileProblem>> =>
  kind === "PHOTO" ? openUpload(bytes, preparePhoto) : readPageUpload(bytes);
