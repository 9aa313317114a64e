import { say } from "./texts.ts";
import type { VisaDocument } from "./visa-document.ts";

/**
 * Attaches the visa as JSON, and the seal's bytes if there is a seal, as associated files of PDF/A-3 (ISO 19005-3
 * §6.8).
 */
export function attachData(pdf: PDFKit.PDFDocument, visa: VisaDocument): void {
  const { photo: _inThePage, seal, locale, createdAt, ...data } = visa;
  const dates = { creationDate: createdAt, modifiedDate: createdAt };
  const json = JSON.stringify({ issuingState: "KAZ", ...data, createdAt: createdAt.toISOString() }, null, 2);
  const visaFile = {
    ...dates,
    name: "visa.json",
    type: "application/json",
    description: say(locale, "data"),
    relationship: "Data",
  } as const;
  pdf.file(Buffer.from(`${json}\n`), visaFile);
  if (seal === undefined) return;
  const sealFile = {
    ...dates,
    name: "seal.bin",
    type: "application/octet-stream",
    description: say(locale, "alt.seal"),
    relationship: "Data",
  } as const;
  pdf.file(Buffer.from(seal), sealFile);
}
