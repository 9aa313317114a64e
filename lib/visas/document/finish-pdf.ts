import { pdfBytes } from "#lib/platform/pdf/pdf-output.ts";
import { signPdf } from "./sign-pdf.ts";
import type { SignaturePlace } from "./signature-field.ts";

/** Ends a document and returns its bytes, signed if it has a place for a signature. */
export async function finishPdf(pdf: PDFKit.PDFDocument, signature?: SignaturePlace): Promise<Buffer> {
  signature?.dictionary.end();
  const file = pdfBytes(pdf);
  if (signature !== undefined) await signPdf(file, signature);
  return file;
}
