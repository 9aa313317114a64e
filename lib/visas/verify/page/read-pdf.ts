import { fileURLToPath } from "node:url";
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { maxPdfPages, maxPixels } from "#lib/applications/documents/limits.ts";
import { LONGEST_SEAL } from "../../seal/decode-seal.ts";
import type { ReadProblem } from "../document-reading.ts";

/** The first page of a PDF as a picture, and what it brings along. */
export type PdfPage = {
  readonly png: Buffer;
  readonly attachedSeal: Uint8Array | undefined;
  readonly mrz: string | undefined;
  readonly number: string | undefined;
};

interface CanvasFactory {
  create(width: number, height: number): { readonly canvas: Canvas; readonly context: SKRSContext2D };
}

const assets = (folder: string) =>
  fileURLToPath(new URL(`../../../../node_modules/pdfjs-dist/${folder}/`, import.meta.url));

/** An A4 page at a little over 200 dots per inch. */
const longSide = 2400;
const mostData = 100_000;

/** Reads a hostile PDF; to be called only in a process of its own. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage | ReadProblem> {
  try {
    const pdf = await getDocument({
      data: new Uint8Array(bytes),
      verbosity: VerbosityLevel.ERRORS,
      stopAtErrors: true,
      maxImageSize: maxPixels,
      canvasMaxAreaInBytes: maxPixels * 4,
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      standardFontDataUrl: assets("standard_fonts"),
      cMapUrl: assets("cmaps"),
      wasmUrl: assets("wasm"),
    }).promise;
    if (pdf.numPages > maxPdfPages) return "too-many-pages";
    return { png: await draw(pdf), ...(await attached(pdf)), mrz: await mrzOf(pdf) };
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    // pdfjs does not export the class of this exception: its name is all there is.
    return fault.name === "PasswordException" ? "encrypted" : "broken";
  }
}

async function draw(pdf: PDFDocumentProxy): Promise<Buffer> {
  const page = await pdf.getPage(1);
  const size = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: longSide / Math.max(size.width, size.height) });
  const { canvas, context } = (pdf.canvasFactory as CanvasFactory).create(
    Math.ceil(viewport.width),
    Math.ceil(viewport.height),
  );
  await page.render({
    canvas: canvas as never,
    canvasContext: context as never,
    viewport,
    background: "white",
  }).promise;
  return canvas.toBuffer("image/png");
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
    attachedSeal: seal && seal.length <= LONGEST_SEAL ? seal : undefined,
    number: numberIn(files["visa.json"]?.content),
  };
}

function numberIn(data: Uint8Array | undefined): string | undefined {
  if (data === undefined || data.length > mostData) return undefined;
  const [, number] = /"number": "([A-Z0-9]{1,9})"/.exec(Buffer.from(data).toString("utf8")) ?? [];
  return number;
}
