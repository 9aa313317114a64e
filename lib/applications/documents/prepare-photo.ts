import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { FileType } from "#lib/platform/uploads/file-type.ts";
import { lookOf, type PreparedDocument, prepared } from "#lib/platform/uploads/prepared-document.ts";
import { readImage, refused } from "#lib/platform/uploads/read-image.ts";
import type { FileProblem } from "./document-problem.ts";
import { photoSize } from "./limits.ts";

const ratio = photoSize.max.width / photoSize.max.height;
/** In a narrower picture, the crop to 35 × 45 would remove half of the height. */
const narrowest = ratio / 1.6;

/**
 * Prepares the photo for the e-visa: upright, cropped about its centre to 35:45, at most 826 × 1062 pixels, and
 * checked. Problems name what the applicant can correct.
 */
export async function preparePhoto(
  bytes: Uint8Array,
  type: FileType,
): Promise<Result<PreparedDocument, FileProblem>> {
  if (type === "pdf") return problem({ kind: "photo-as-pdf" });
  const image = await readImage(bytes, type);
  if (!image.ok) return image;
  const { width, height, open } = image.value;
  if (width > height) return problem({ kind: "not-portrait" });
  if (width / height < narrowest) return problem({ kind: "too-narrow" });
  const { max, min } = photoSize;
  const scale = Math.min(1, width / max.width, height / max.height);
  const target = { width: Math.round(max.width * scale), height: Math.round(max.height * scale) };
  if (target.width < min.width || target.height < min.height) {
    return problem({ kind: "too-small", width, height });
  }
  try {
    const photo = await prepared(open().resize({ ...target, fit: "cover", position: "centre" }));
    return checked(photo);
  } catch (fault) {
    return refused(fault);
  }
}

/** In this order, because a black picture also has a single colour, and the more specific reason is more helpful. */
async function checked(photo: PreparedDocument): Promise<Result<PreparedDocument, FileProblem>> {
  const { brightness, contrast, colour } = await lookOf(photo);
  if (contrast < 12) return problem({ kind: "one-colour" });
  if (brightness < 45) return problem({ kind: "too-dark" });
  if (brightness > 240) return problem({ kind: "too-bright" });
  if (colour < 2) return problem({ kind: "not-in-colour" });
  return ok(photo);
}
