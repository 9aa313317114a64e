import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { maxPdfPages, maxPixels, pageSize } from "../limits.ts";
import { writeAnswer } from "./answer.ts";

interface CanvasFactory {
  create(width: number, height: number): { readonly canvas: Canvas; readonly context: SKRSContext2D };
}

// Run as a program by draw-pdf-page.ts: a PDF on standard input, the answer on standard output.
const assets = (folder: string) =>
  fileURLToPath(new URL(`../../../../node_modules/pdfjs-dist/${folder}/`, import.meta.url));

async function drawFirstPage(bytes: Buffer): Promise<Buffer> {
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
  if (pdf.numPages > maxPdfPages) return writeAnswer("tooManyPages", String(pdf.numPages));
  const page = await pdf.getPage(1);
  const size = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: pageSize.most / Math.max(size.width, size.height) });
  // The library's own canvases: those of another copy of the package would not take its paths and images.
  const factory = pdf.canvasFactory as CanvasFactory;
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({
    canvas: canvas as never,
    canvasContext: context as never,
    viewport,
    background: "white",
  }).promise;
  return writeAnswer("drawn", canvas.toBuffer("image/png"));
}

async function answer(): Promise<Buffer> {
  try {
    return await drawFirstPage(await buffer(process.stdin));
  } catch (fault) {
    // pdfjs does not export the class of this exception: its name is all there is.
    const encrypted = fault instanceof Error && fault.name === "PasswordException";
    return writeAnswer(encrypted ? "encrypted" : "broken");
  }
}

process.stdout.write(await answer());
