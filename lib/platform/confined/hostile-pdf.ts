import { fileURLToPath } from "node:url";
import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

interface CanvasFactory {
  create(width: number, height: number): { readonly canvas: Canvas; readonly context: SKRSContext2D };
}

const assets = (folder: string) =>
  fileURLToPath(new URL(`../../../node_modules/pdfjs-dist/${folder}/`, import.meta.url));

/**
 * Opens a PDF of unknown origin. Call it only in a confined program (run-program.ts).
 * @param maxPixels largest picture allowed in it
 * @throws Error when it is broken; see `isEncrypted`
 */
export function openHostilePdf(bytes: Uint8Array, maxPixels: number): Promise<PDFDocumentProxy> {
  return getDocument({
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
}

/**
 * True when a PDF could not be opened without a password. pdfjs does not export the exception's class, only its name.
 */
export const isEncrypted = (fault: unknown): boolean =>
  fault instanceof Error && fault.name === "PasswordException";

/** Draws one page (from 1) as PNG, with a longer side of `longSide` pixels. */
export async function drawPage(pdf: PDFDocumentProxy, number: number, longSide: number): Promise<Buffer> {
  const page = await pdf.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: longSide / Math.max(size.width, size.height) });
  // The library's own canvases, because those of another copy of the package would not accept its paths and images.
  const factory = pdf.canvasFactory as CanvasFactory;
  const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({
    canvas: canvas as never,
    canvasContext: context as never,
    viewport,
    background: "white",
  }).promise;
  return canvas.toBuffer("image/png");
}
