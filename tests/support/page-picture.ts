import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import sharp from "sharp";

type Drawing = { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
type CanvasFactory = { create(width: number, height: number): Drawing };

/** The first page of a PDF as printed, in grey, as PNG. */
export async function pagePicture(pdf: Uint8Array, dpi: number): Promise<Buffer> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: dpi / 72 });
  const factory = document.canvasFactory as CanvasFactory;
  const { canvas, context } = factory.create(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  await document.loadingTask.destroy();
  return sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } })
    .flatten({ background: "white" })
    .greyscale()
    .png()
    .toBuffer();
}
