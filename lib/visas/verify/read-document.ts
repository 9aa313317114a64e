import { fileTypeOf } from "#lib/platform/uploads/file-type.ts";
import type { DocumentReading } from "./document-reading.ts";
import { readPage } from "./page/read-page.ts";

/** Largest file in bytes that is looked at: a scan of a page is far smaller. */
export const maxDocumentBytes = 10_000_000;

/** The first byte of every seal (Doc 9303-13, 2.2). */
const sealMagic = 0xdc;

/** Is it of a kind that can hold a seal: a document, a picture, or bytes that begin as seals do? */
export const isCheckable = (bytes: Uint8Array): boolean =>
  fileTypeOf(bytes) !== undefined || sealBytes(bytes)[0] === sealMagic;

/**
 * Reads what can be checked in a file: a PDF, a PNG or JPEG picture of the page, or the bytes of a seal alone, raw or in
 * hex. Whatever is wrong with it is said in `problem`; it never throws for what is in the file.
 */
export async function readDocument(bytes: Uint8Array): Promise<DocumentReading> {
  const kind = fileTypeOf(bytes) ?? "seal";
  if (bytes.length === 0) return { kind, problem: "empty" };
  if (bytes.length > maxDocumentBytes) return { kind, problem: "too-large" };
  if (kind === "seal") return { kind, drawnSeal: sealBytes(bytes) };
  const page = await readPage(bytes);
  if ("problem" in page) return { kind, problem: page.problem };
  const codes = page.codes.map(fromHex);
  const seals = codes.filter(([first]) => first === sealMagic);
  const attachedSeal = page.attachedSeal === undefined ? undefined : fromHex(page.attachedSeal);
  const [drawnSeal] = codes;
  return {
    kind,
    drawnSeal,
    attachedSeal,
    severalSeals: seals.length > 1,
    printedMrz: page.mrz,
    visaNumber: page.number,
    problem: (drawnSeal ?? attachedSeal) ? undefined : page.hasOther ? "other-barcode" : "no-seal",
  };
}

/** Hex may be written with blanks and colons between the bytes. */
function sealBytes(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  return /^[0-9A-Fa-f\s:]+$/.test(text) ? fromHex(text.replace(/[\s:]/g, "")) : bytes;
}

const fromHex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"));
