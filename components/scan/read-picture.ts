import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { BarcodeReader, ReadBarcode } from "./barcode-reader.ts";
import { pictureSize } from "./picture-size.ts";

export type PictureProblem = "empty" | "too-large" | "broken" | "too-many-pixels";

const maxBytes = 10_000_000;
/** More than any camera of a phone takes in one shot; a page that unfolds to more is meant to do harm. */
const maxPixels = 60_000_000;

/** The longest side in pixels and how black is told from white, one after the other. */
const looks = [
  { side: 2400, binarizer: "LocalAverage" },
  { side: 1400, binarizer: "LocalAverage" },
  { side: 3600, binarizer: "GlobalHistogram" },
] as const;

/**
 * The barcodes in a picture file someone chose, PNG or JPEG. Looks again, larger and smaller, while none is wanted.
 * The picture stays in the browser. Problem: why nothing was looked at.
 */
export async function readPicture(
  file: Blob,
  read: BarcodeReader,
  isWanted: (code: ReadBarcode) => boolean,
): Promise<Result<readonly ReadBarcode[], PictureProblem>> {
  if (file.size === 0) return problem("empty");
  if (file.size > maxBytes) return problem("too-large");
  const size = pictureSize(new Uint8Array(await file.arrayBuffer()));
  if (size === undefined) return problem("broken");
  if (size.width * size.height > maxPixels) return problem("too-many-pixels");
  const picture = await unfold(file);
  if (picture === undefined) return problem("broken");
  const found: ReadBarcode[] = [];
  for (const { side, binarizer } of looks) {
    found.push(...(await read(pixelsOf(picture, side), binarizer)));
    if (found.some(isWanted)) break;
  }
  picture.close();
  return ok(found);
}

async function unfold(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file);
  } catch (fault) {
    if (fault instanceof DOMException) return undefined;
    throw fault;
  }
}

function pixelsOf(picture: ImageBitmap, side: number): ImageData {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("The browser has no canvas");
  context.imageSmoothingQuality = "high";
  // Pictures may be transparent where paper is white.
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
