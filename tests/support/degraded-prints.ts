import sharp, { type Sharp } from "sharp";
import { pixelsOf } from "../unit/visas/read-pdf.ts";

/** The first page of a PDF as a picture of an A4 sheet at 150 dots per inch. */
export async function pageAt150Dpi(pdf: Uint8Array): Promise<Sharp> {
  const { data, width, height } = await pixelsOf(pdf, 150);
  const page = sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } });
  return sharp(await page.flatten({ background: "white" }).png().toBuffer());
}

const turned = (page: Sharp) => page.rotate(3, { background: "white" });
const grey = (page: Sharp) => page.greyscale().linear(0.8, 30);

/** The effects of printers, scanners and messengers on a page; each returns the picture as a file. */
export const degradedPrints: readonly (readonly [name: string, treat: (page: Sharp) => Sharp])[] = [
  ["at 150 dots per inch", (page) => page.png()],
  ["as a JPEG of quality 40", (page) => page.jpeg({ quality: 40 })],
  ["turned by 3 degrees", (page) => turned(page).png()],
  ["printed in grey", (page) => grey(page).png()],
  ["printed in grey and turned, as a JPEG of quality 40", (page) => turned(grey(page)).jpeg({ quality: 40 })],
];
