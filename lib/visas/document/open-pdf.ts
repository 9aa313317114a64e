import PDFDocument from "pdfkit";
import { registerFonts } from "./fonts.ts";
import { say } from "./texts.ts";
import type { VisaDocument } from "./visa-document.ts";
import { archivalMetadata } from "./xmp.ts";

/**
 * An empty A4 document that claims PDF/A-3a and PDF/UA-1. Its dates come from the record, and its file identifier is
 * made from title and dates, so equal input gives equal bytes.
 */
export function openPdf(visa: VisaDocument): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: "A4",
    margin: 0,
    // An empty name keeps pdfkit from taking up Helvetica, which PDF/A could not embed.
    font: "",
    pdfVersion: "1.7",
    subset: "PDF/A-3a",
    tagged: true,
    lang: visa.locale,
    displayTitle: true,
    info: {
      Title: say(visa.locale, "title", { number: visa.number }),
      Author: say(visa.locale, "issuer"),
      Subject: say(visa.locale, "subject"),
      Creator: say(visa.locale, "portal"),
      CreationDate: visa.createdAt,
      // Older readers look here, not into the metadata, for the standard that the file follows.
      ["GTS_PDFA1Version" as string]: "PDF/A-3a:2012",
    },
  });
  registerFonts(pdf);
  pdf.appendXML(archivalMetadata(visa.documentId));
  return pdf;
}
