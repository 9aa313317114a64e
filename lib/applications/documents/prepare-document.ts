import type { Result } from "#lib/domain/result.ts";
import type { DocumentKind } from "#lib/platform/db/types.ts";
import { openUpload, readPageUpload } from "#lib/platform/uploads/open-upload.ts";
import type { PreparedDocument } from "#lib/platform/uploads/prepared-document.ts";
import type { FileProblem } from "./document-problem.ts";
import { preparePhoto } from "./prepare-photo.ts";

/**
 * Makes a hostile upload safe: determines its type from the content, decodes it within limits, checks it, and encodes
 * it again without metadata. Stores nothing.
 */
export const prepareDocument = (
  kind: DocumentKind,
  bytes: Uint8Array,
): Promise<Result<PreparedDocument, FileProblem>> =>
  kind === "PHOTO" ? openUpload(bytes, preparePhoto) : readPageUpload(bytes);
