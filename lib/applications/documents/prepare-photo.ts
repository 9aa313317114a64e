import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { FileType } from "#lib/platform/uploads/file-type.ts";
import { lookOf, type PreparedDocument, prepared } from "#lib/platform/uploads/prepared-document.ts";
import { readImage, refused } from "#lib/platform/uploads/read-image.ts";
import type { FileProblem } from "./document-problem.ts";
import { photoSize } from "./limits.ts";

const ratio = photoSize.max.width / photoSize.max.height;
/** Narrower than this, the crop to 35 × 45 would have to cut away half of the picture's height. */
const narrowest = ratio / 1.6;

/**
 * Makes the photo of the e-visa: upright, cropped about its centre to 35:45, at most 826 × 1062 pixels, and checked.
 * Problems name what the applicant can repair.
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

/** The order matters: a black picture is also of one colour, and the nearer reason helps more. */
async function checked(photo: PreparedDocument): Promise<Result<PreparedDocument, FileProblem>> {
  const { brightness, contrast, colour } = await lookOf(photo);
  if (contrast < 12) return problem({ kind: "one-colour" });
  if (brightness < 45) return problem({ kind: "too-dark" });
  if (brightness > 240) return problem({ kind: "too-bright" });
  if (colour < 2) return problem({ kind: "not-in-colour" });
  return ok(photo);
}
