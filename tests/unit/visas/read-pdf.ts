import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { TextItem } from "pdfjs-dist/types/src/display/api.js";
import { afterAll } from "vitest";

const opened: PDFDocumentProxy[] = [];
afterAll(() => Promise.all(opened.map((pdf) => pdf.loadingTask.destroy())));

/** Opens a PDF with a reader that is independent of the writer. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  opened.push(pdf);
  return pdf;
}

/** The first page's pieces of text in the order of the file. */
export async function textItems(pdf: PDFDocumentProxy): Promise<TextItem[]> {
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  return items.filter((item): item is TextItem => "str" in item && item.str.trim() !== "");
}

/** The first page's text in the order of the file, every run of blanks as one space. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  const items = await textItems(await openPdf(bytes));
  return items
    .map(({ str }) => str)
    .join(" ")
    .replace(/\s+/gu, " ");
}

type Drawing = { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
type CanvasFactory = { create(width: number, height: number): Drawing };

/** The first page as pixels, drawn on the reader's own canvas. */
export async function pixelsOf(bytes: Uint8Array, dpi: number): Promise<ImageData> {
  const pdf = await openPdf(bytes);
  const page = await pdf.getPage(1);
  const viewport = page.getViewport({ scale: dpi / 72 });
  const factory = pdf.canvasFactory as CanvasFactory;
  const { canvas, context } = factory.create(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
