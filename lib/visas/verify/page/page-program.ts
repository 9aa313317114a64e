import { buffer } from "node:stream/consumers";
import sharp, { type Sharp } from "sharp";
import { fileTypeOf } from "#lib/platform/uploads/file-type.ts";
import { readImage } from "#lib/platform/uploads/read-image.ts";
import type { PageAnswer } from "./page-answer.ts";
import { type PictureCodes, readCodes } from "./read-codes.ts";
import { readPdf } from "./read-pdf.ts";

// Run as a program by read-page.ts: a PDF, PNG or JPEG on standard input, the answer as JSON on standard output.
async function answer(bytes: Buffer): Promise<PageAnswer> {
  const type = fileTypeOf(bytes);
  if (type === undefined) return { problem: "broken" };
  if (type === "pdf") {
    const page = await readPdf(bytes);
    if (typeof page === "string") return { problem: page };
    const { attachedSeal, mrz, number } = page;
    const codes = await readCodes(() => sharp(page.png).flatten({ background: "white" }));
    return { ...inHex(codes), attachedSeal: attachedSeal && hex(attachedSeal), mrz, number };
  }
  const image = await readImage(bytes, type);
  if (!image.ok) return { problem: image.problem.kind === "too-many-pixels" ? "too-many-pixels" : "broken" };
  return readPicture(image.value.open);
}

/** A picture with a valid header may still be truncated, which libvips reports by throwing. */
async function readPicture(open: () => Sharp): Promise<PageAnswer> {
  try {
    return inHex(await readCodes(open));
  } catch (fault) {
    if (fault instanceof Error) return { problem: "broken" };
    throw fault;
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const inHex = ({ seals, hasOther }: PictureCodes) => ({ codes: [...new Set(seals.map(hex))], hasOther });

process.stdout.write(JSON.stringify(await answer(await buffer(process.stdin))));
