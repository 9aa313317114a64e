import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { drawPage, isEncrypted, openHostilePdf } from "#lib/platform/confined/hostile-pdf.ts";
import { maxPdfPages, maxPixels } from "#lib/platform/uploads/limits.ts";
import { MAX_SEAL_LENGTH } from "../../seal/decode-seal.ts";
import type { ReadProblem } from "../document-reading.ts";

/** The first page of a PDF as a picture, and its attachments. */
export type PdfPage = {
  readonly png: Buffer;
  readonly attachedSeal: Uint8Array | undefined;
  readonly mrz: string | undefined;
  readonly number: string | undefined;
};

/** An A4 page at a little over 200 dots per inch. */
const longSide = 2400;
const maxData = 100_000;

/** Reads a hostile PDF. Call it only in a process of its own. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage | ReadProblem> {
  try {
    const pdf = await openHostilePdf(bytes, maxPixels);
    if (pdf.numPages > maxPdfPages) return "too-many-pages";
    return { png: await drawPage(pdf, 1, longSide), ...(await attached(pdf)), mrz: await mrzOf(pdf) };
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    return isEncrypted(fault) ? "encrypted" : "broken";
  }
}

/** Both lines of an MRV-A or MRV-B in the page's text. */
async function mrzOf(pdf: PDFDocumentProxy): Promise<string | undefined> {
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const lines = items
    .map((item) => ("str" in item ? item.str : ""))
    .join("\n")
    .split(/\s+/);
  const first = lines.findIndex((line) => /^V[A-Z<][A-Z0-9<]{34}(?:[A-Z0-9<]{8})?$/.test(line));
  const [line1, line2] = first === -1 ? [] : lines.slice(first, first + 2);
  return line1 === undefined ? undefined : `${line1}\n${line2 ?? ""}`;
}

async function attached(pdf: PDFDocumentProxy): Promise<Pick<PdfPage, "attachedSeal" | "number">> {
  const files = ((await pdf.getAttachments()) ?? {}) as Record<string, { readonly content: Uint8Array }>;
  const seal = files["seal.bin"]?.content;
  return {
    attachedSeal: seal && seal.length <= MAX_SEAL_LENGTH ? seal : undefined,
    number: numberIn(files["visa.json"]?.content),
  };
}

function numberIn(data: Uint8Array | undefined): string | undefined {
  if (data === undefined || data.length > maxData) return undefined;
  const [, number] = /"number": "([A-Z0-9]{1,9})"/.exec(Buffer.from(data).toString("utf8")) ?? [];
  return number;
}
