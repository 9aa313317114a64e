import sharp, { type Sharp } from "sharp";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { FileProblem } from "./file-problem.ts";
import type { FileType } from "./file-type.ts";
import { decodeSeconds, maxPixels } from "./limits.ts";

export interface ReadImage {
  /** A new pipeline over the picture: upright, on white, in sRGB, without metadata. */
  open(): Sharp;
  /** Size in pixels as seen, after applying the camera's orientation. */
  readonly width: number;
  readonly height: number;
}

/** Reads the header of a hostile picture: its real format and its size, before it is decoded. */
export async function readImage(
  bytes: Uint8Array,
  type: Exclude<FileType, "pdf">,
): Promise<Result<ReadImage, FileProblem>> {
  const options = { limitInputPixels: false, sequentialRead: true, failOn: "error" } as const;
  try {
    const { format, width, height, autoOrient } = await sharp(bytes, options).metadata();
    if (format !== type) return problem({ kind: "broken" });
    if (width * height > maxPixels) return problem({ kind: "too-many-pixels" });
    const open = () =>
      sharp(bytes, { ...options, limitInputPixels: maxPixels })
        .timeout({ seconds: decodeSeconds })
        .autoOrient()
        .flatten({ background: "white" })
        .toColourspace("srgb");
    return ok({ open, width: autoOrient.width, height: autoOrient.height });
  } catch (fault) {
    return refused(fault);
  }
}

/** libvips reports the faults of a picture by throwing, which is an expected outcome for an upload. */
export function refused(fault: unknown): { readonly ok: false; readonly problem: FileProblem } {
  if (!(fault instanceof Error)) throw fault;
  return problem({ kind: "broken" });
}
