import PDFDocument from "pdfkit";
import type { Locale } from "../i18n/locale.ts";
import { registerFonts } from "./fonts.ts";
import { gatherOutput } from "./pdf-output.ts";
import { archivalMetadata } from "./xmp.ts";

/** The description that a file contains of itself. */
export interface PdfDescription {
  /** The language of all text that is not marked otherwise. */
  readonly locale: Locale;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly creator: string;
  /** The creation time of the record, the only time in the file. */
  readonly createdAt: Date;
  /** The record's UUID. */
  readonly documentId: string;
}

/**
 * An empty A4 document that claims PDF/A-3a and PDF/UA-1. Its dates come from the record, and its file identifier from
 * title and dates, so equal input gives equal bytes.
 */
export function openPdf(about: PdfDescription): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    // With an empty name pdfkit does not load Helvetica, which PDF/A does not allow to be left unembedded.
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
      // Older readers look for the standard here instead of in the metadata.
      ["GTS_PDFA1Version" as string]: "PDF/A-3a:2012",
    },
  });
  gatherOutput(pdf);
  pdf.addPage();
  registerFonts(pdf);
  pdf.appendXML(archivalMetadata(about.documentId));
  return pdf;
}
