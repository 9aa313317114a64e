import { buffer } from "node:stream/consumers";
import { drawPage, isEncrypted, openHostilePdf } from "#lib/platform/confined/hostile-pdf.ts";
import { maxPdfPages, maxPixels, pageSize } from "../limits.ts";
import { writeAnswer } from "./answer.ts";

// Run as a program by draw-pdf-page.ts: a PDF on standard input, the answer on standard output.
async function answer(): Promise<Buffer> {
  try {
    const pdf = await openHostilePdf(await buffer(process.stdin), maxPixels);
    if (pdf.numPages > maxPdfPages) return writeAnswer("tooManyPages", String(pdf.numPages));
    return writeAnswer("drawn", await drawPage(pdf, 1, pageSize.max));
  } catch (fault) {
    return writeAnswer(isEncrypted(fault) ? "encrypted" : "broken");
  }
}

process.stdout.write(await answer());
