import { buffer } from "node:stream/consumers";
import { drawPage, isEncrypted, openHostilePdf } from "#lib/platform/confined/hostile-pdf.ts";
import { maxPdfPages, maxPixels, pageSize } from "../limits.ts";
import { writeAnswer } from "./answer.ts";
import { writeFrames } from "./frames.ts";

// Run as a program by draw-pdf-pages.ts: a PDF on standard input, the answer on standard output.
async function answer(): Promise<Buffer> {
  try {
    const pdf = await openHostilePdf(await buffer(process.stdin), maxPixels);
    if (pdf.numPages > maxPdfPages) return writeAnswer("tooManyPages", String(pdf.numPages));
    const pages: Buffer[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await drawPage(pdf, number, pageSize.max));
    }
    return writeAnswer("drawn", writeFrames(pages));
  } catch (fault) {
    return writeAnswer(isEncrypted(fault) ? "encrypted" : "broken");
  }
}

process.stdout.write(await answer());
