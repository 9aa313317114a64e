import PDFDocument from "pdfkit";
import type { Locale } from "../i18n/locale.ts";
import { registerFonts } from "./fonts.ts";
import { gatherOutput } from "./pdf-output.ts";
import { archivalMetadata } from "./xmp.ts";

/** What a file says about itself. */
export interface PdfDescription {
  /** The language of everything that is not marked as being in another. */
  readonly locale: Locale;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly creator: string;
  /** When the record was made: the only moment in the file. */
  readonly createdAt: Date;
  /** The record's uuid. */
  readonly documentId: string;
}

/**
 * An empty A4 document that claims PDF/A-3a and PDF/UA-1. Its dates come from the record, and its file identifier is
 * made from title and dates, so equal input gives equal bytes.
 */
export function openPdf(about: PdfDescription): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    // An empty name keeps pdfkit from taking up Helvetica, which PDF/A could not embed.
    font: "",
    pdfVersion: "1.7",
    subset: "PDF/A-3a",
    tagged: true,
    lang: about.locale,
    displayTitle: true,
    info: {
      Title: about.title,
      Author: about.author,
      Subject: about.subject,
      Creator: about.creator,
      CreationDate: about.createdAt,
      // Older readers look here, not into the metadata, for the standard that the file follows.
      ["GTS_PDFA1Version" as string]: "PDF/A-3a:2012",
    },
  });
  gatherOutput(pdf);
  pdf.addPage();
  registerFonts(pdf);
  pdf.appendXML(archivalMetadata(about.documentId));
  return pdf;
}
