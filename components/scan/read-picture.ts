import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { BarcodeReader, ReadBarcode } from "./barcode-reader.ts";
import { pictureSize } from "./picture-size.ts";

export type PictureProblem = "empty" | "too-large" | "broken" | "too-many-pixels";

const maxBytes = 10_000_000;
/** More than the camera of any phone takes; a larger picture is probably a decompression bomb. */
const maxPixels = 60_000_000;

/** Longest sides in pixels and methods of telling black from white, tried one after the other. */
const looks = [
  { side: 2400, binarizer: "LocalAverage" },
  { side: 1400, binarizer: "LocalAverage" },
  { side: 3600, binarizer: "GlobalHistogram" },
] as const;

/**
 * Reads the barcodes in a PNG or JPEG file. Tries further sizes and methods until it finds an accepted one.
 * The picture stays in the browser. Problem: the reason why the file could not be searched.
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
  // A transparent picture may have no background, which has to be white like paper.
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
