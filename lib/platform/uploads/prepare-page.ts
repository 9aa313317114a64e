import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { FileProblem } from "./file-problem.ts";
import type { FileType } from "./file-type.ts";
import { pageSize } from "./limits.ts";
import { drawPdfPage } from "./pdf/draw-pdf-page.ts";
import { lookOf, type PreparedDocument, prepared } from "./prepared-document.ts";
import { readImage, refused } from "./read-image.ts";

/** Prepares the picture of a page: upright, at most 2000 pixels, legible. Of a PDF, the first page is used. */
export async function preparePage(
  bytes: Uint8Array,
  type: FileType,
): Promise<Result<PreparedDocument, FileProblem>> {
  if (type !== "pdf") return fromImage(bytes, type);
  const drawn = await drawPdfPage(bytes);
  return drawn.ok ? fromImage(drawn.value, "png") : drawn;
}

async function fromImage(
  bytes: Uint8Array,
  type: Exclude<FileType, "pdf">,
): Promise<Result<PreparedDocument, FileProblem>> {
  const image = await readImage(bytes, type);
  if (!image.ok) return image;
  const { width, height, open } = image.value;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (long < pageSize.minLong || short < pageSize.minShort) {
    return problem({ kind: "too-small", width, height });
  }
  try {
    const max = { width: pageSize.max, height: pageSize.max };
    const page = await prepared(open().resize({ ...max, fit: "inside", withoutEnlargement: true }));
    return checked(page);
  } catch (fault) {
    return refused(fault);
  }
}

/** A scan may be greyscale but must not be blank. */
async function checked(page: PreparedDocument): Promise<Result<PreparedDocument, FileProblem>> {
  const { brightness, contrast } = await lookOf(page);
  if (contrast < 5) return problem({ kind: "one-colour" });
  if (brightness < 30) return problem({ kind: "too-dark" });
  if (brightness > 253) return problem({ kind: "too-bright" });
  return ok(page);
}
