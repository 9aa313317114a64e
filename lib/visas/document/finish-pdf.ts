/**
 * Ends a document and gives its bytes. A signature belongs here: everything drawn is already in the document, and the
 * byte range is known only once it has ended.
 */
export async function finishPdf(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  pdf.end();
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
