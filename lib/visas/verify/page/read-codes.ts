import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import sharp, { type Sharp } from "sharp";
import { prepareZXingModule, type ReaderOptions, readBarcodes } from "zxing-wasm/reader";
import { isLikelySeal, likelySeals, type ReadCode } from "../likely-seals.ts";

/**
 * Methods tried one after another: the longest side in pixels, the treatment of the picture, and the method of telling
 * black from white. An A4 page at 200 dots per inch is enough for nearly all; the others are for photographs and bad
 * copies.
 */
const looks: readonly {
  readonly side: number;
  readonly prepare: (picture: Sharp) => Sharp;
  readonly binarizer: ReaderOptions["binarizer"];
}[] = [
  { side: 2400, prepare: (picture) => picture, binarizer: "LocalAverage" },
  { side: 1754, prepare: (picture) => picture.sharpen({ sigma: 1.5 }), binarizer: "LocalAverage" },
  { side: 3600, prepare: (picture) => picture, binarizer: "LocalAverage" },
  { side: 3600, prepare: (picture) => picture.normalise().median(3), binarizer: "FixedThreshold" },
];

const maxCodes = 12;

/** Enlarging a picture further shows nothing more. */
const maxEnlarged = 4;

/** The barcodes of a picture that could be its seal, most likely first, and whether there is any other barcode. */
export type PictureCodes = { readonly seals: readonly Uint8Array[]; readonly hasOther: boolean };

/**
 * Finds the barcodes in a picture that could contain a seal. Tries larger and smoother versions while none begins like
 * one.
 */
export async function readCodes(open: () => Sharp): Promise<PictureCodes> {
  await prepared;
  const found: ReadCode[] = [];
  const { width = 0, height = 0 } = await open().metadata();
  const largest = maxEnlarged * Math.max(width, height);
  for (const { side, prepare, binarizer } of looks.filter((look, at) => at < 2 || look.side <= largest)) {
    const picture = prepare(open()).resize({ width: side, height: side, fit: "inside", kernel: "cubic" });
    const codes = await readBarcodes(await pixels(picture), {
      formats: ["DataMatrix", "Aztec", "QRCode"],
      tryHarder: true,
      binarizer,
      maxNumberOfSymbols: maxCodes,
    });
    found.push(...codes);
    if (codes.some(isLikelySeal)) break;
  }
  return { seals: likelySeals(found), hasOther: found.length > 0 };
}

/** The picture in grey, four bytes per pixel for the reader. */
async function pixels(picture: Sharp): Promise<ImageData> {
  const { data, info } = await picture.greyscale().raw().toBuffer({ resolveWithObject: true });
  const rgba = new Uint8ClampedArray(4 * info.width * info.height);
  for (let pixel = 0; pixel < info.width * info.height; pixel += 1) {
    rgba.fill(data[pixel * info.channels] ?? 0, 4 * pixel, 4 * pixel + 3);
    rgba[4 * pixel + 3] = 255;
  }
  return { data: rgba, width: info.width, height: info.height, colorSpace: "srgb" } as ImageData;
}

/** The reader's WebAssembly, from disk, because it would otherwise be fetched from the network. */
const prepared = readFile(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm")).then(
  (program) => prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(program).buffer } }),
);

// A short process reads one picture, so caching is of no use.
sharp.cache(false);
