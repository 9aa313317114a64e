import sharp, { type Sharp } from "sharp";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { FileProblem } from "./file-problem.ts";
import type { FileType } from "./file-type.ts";
import { decodeSeconds, maxPixels } from "./limits.ts";

export interface ReadImage {
  /** A fresh pipeline over the picture: upright, on white, in sRGB; metadata is not carried over. */
  open(): Sharp;
  /** Size in pixels as a person sees it, after the camera's orientation is applied. */
  readonly width: number;
  readonly height: number;
}

/** Reads the head of a hostile picture: its real format and its size, before anything is unfolded. */
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

/** libvips tells everything that is wrong with a picture by throwing: for an upload that is an expected outcome. */
export function refused(fault: unknown): { readonly ok: false; readonly problem: FileProblem } {
  if (!(fault instanceof Error)) throw fault;
  return problem({ kind: "broken" });
}
