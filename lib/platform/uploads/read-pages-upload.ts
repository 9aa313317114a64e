import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { FileProblem } from "./file-problem.ts";
import { type FileType, fileTypeOf } from "./file-type.ts";
import { inTurn } from "./in-turn.ts";
import { maxUploadBytes, pageSize } from "./limits.ts";
import { drawPdfPages } from "./pdf/draw-pdf-pages.ts";
import { type PreparedDocument, prepared } from "./prepared-document.ts";
import { readImage, refused } from "./read-image.ts";

/**
 * Makes an uploaded document of one or more pages safe (a picture, or a PDF of at most ten pages): decodes every page
 * within limits and encodes it again without metadata. Stores nothing.
 */
export async function readPagesUpload(
  bytes: Uint8Array,
): Promise<Result<readonly PreparedDocument[], FileProblem>> {
  if (bytes.byteLength === 0) return problem({ kind: "empty" });
  if (bytes.byteLength > maxUploadBytes) return problem({ kind: "too-big" });
  const type = fileTypeOf(bytes);
  if (!type) return problem({ kind: "wrong-type" });
  return inTurn(() => pagesOf(bytes, type));
}

async function pagesOf(
  bytes: Uint8Array,
  type: FileType,
): Promise<Result<readonly PreparedDocument[], FileProblem>> {
  const drawn = type === "pdf" ? await drawPdfPages(bytes) : ok([bytes]);
  if (!drawn.ok) return drawn;
  const pages: PreparedDocument[] = [];
  for (const picture of drawn.value) {
    const page = await pageOf(picture, type === "pdf" ? "png" : type);
    if (!page.ok) return page;
    pages.push(page.value);
  }
  return pages.length > 0 ? ok(pages) : problem({ kind: "broken" });
}

async function pageOf(
  picture: Uint8Array,
  type: Exclude<FileType, "pdf">,
): Promise<Result<PreparedDocument, FileProblem>> {
  const image = await readImage(picture, type);
  if (!image.ok) return image;
  try {
    const max = { width: pageSize.max, height: pageSize.max };
    return ok(await prepared(image.value.open().resize({ ...max, fit: "inside", withoutEnlargement: true })));
  } catch (fault) {
    return refused(fault);
  }
}
