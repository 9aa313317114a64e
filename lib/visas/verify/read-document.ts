import { fileTypeOf } from "#lib/platform/uploads/file-type.ts";
import type { DocumentReading } from "./document-reading.ts";
import { readPage } from "./page/read-page.ts";

/** Largest file in bytes; a scan of a page is far smaller. */
export const maxDocumentBytes = 10_000_000;

/** The first byte of every seal (Doc 9303-13, 2.2). */
const sealMagic = 0xdc;

/** Whether the file can contain a seal: a document, a picture, or bytes that begin like a seal. */
export const isCheckable = (bytes: Uint8Array): boolean =>
  fileTypeOf(bytes) !== undefined || sealBytes(bytes)[0] === sealMagic;

/**
 * Reads a file for checking: a PDF, a PNG or JPEG picture of the page, or only the bytes of a seal, raw or in hex.
 * `problem` describes its faults; the contents of a file never make it throw.
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

/** Hex may contain blanks and colons between the bytes. */
function sealBytes(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  return /^[0-9A-Fa-f\s:]+$/.test(text) ? fromHex(text.replace(/[\s:]/g, "")) : bytes;
}

const fromHex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"));
