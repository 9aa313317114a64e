import { problem, type Result } from "#lib/domain/result.ts";
import type { FileProblem } from "./file-problem.ts";
import { type FileType, fileTypeOf } from "./file-type.ts";
import { inTurn } from "./in-turn.ts";
import { maxUploadBytes } from "./limits.ts";
import { preparePage } from "./prepare-page.ts";
import type { PreparedDocument } from "./prepared-document.ts";

/**
 * Passes a hostile upload to `prepare` in turn, if it is neither empty nor too large and its content shows a known
 * type.
 */
export async function openUpload<P>(
  bytes: Uint8Array,
  prepare: (bytes: Uint8Array, type: FileType) => Promise<Result<PreparedDocument, P>>,
): Promise<Result<PreparedDocument, P | FileProblem>> {
  if (bytes.byteLength === 0) return problem({ kind: "empty" });
  if (bytes.byteLength > maxUploadBytes) return problem({ kind: "too-big" });
  const type = fileTypeOf(bytes);
  if (!type) return problem({ kind: "wrong-type" });
  return inTurn(() => prepare(bytes, type));
}

/**
 * Makes the upload of one page safe (a picture, or the first page of a PDF): decodes it within limits, checks it, and
 * encodes it again without metadata. Stores nothing.
 */
export const readPageUpload = (bytes: Uint8Array): Promise<Result<PreparedDocument, FileProblem>> =>
  openUpload(bytes, preparePage);
