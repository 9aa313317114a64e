import { problem, type Result } from "#lib/domain/result.ts";
import type { DocumentKind } from "#lib/platform/db/types.ts";
import type { FileProblem } from "./document-problem.ts";
import { fileTypeOf } from "./file-type.ts";
import { inTurn } from "./in-turn.ts";
import { maxUploadBytes } from "./limits.ts";
import { preparePage } from "./prepare-page.ts";
import { preparePhoto } from "./prepare-photo.ts";
import type { PreparedDocument } from "./prepared-document.ts";

/**
 * Makes a hostile upload safe: its type is taken from the content, it is unfolded within limits, checked, and encoded
 * anew without metadata. Stores nothing.
 */
export async function prepareDocument(
  kind: DocumentKind,
  bytes: Uint8Array,
): Promise<Result<PreparedDocument, FileProblem>> {
  if (bytes.byteLength === 0) return problem({ kind: "empty" });
  if (bytes.byteLength > maxUploadBytes) return problem({ kind: "too-big" });
  const type = fileTypeOf(bytes);
  if (!type) return problem({ kind: "wrong-type" });
  return inTurn(() => (kind === "PHOTO" ? preparePhoto(bytes, type) : preparePage(bytes, type)));
}
