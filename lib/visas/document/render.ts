import { takeUp } from "#lib/platform/pdf/fonts.ts";
import { measure } from "#lib/platform/pdf/measure.ts";
import { openPdf } from "#lib/platform/pdf/open-pdf.ts";
import { attachData } from "./attach-data.ts";
import type { DocumentSigner } from "./document-signer.ts";
import { drawFields } from "./draw-fields.ts";
import { drawGuidance } from "./draw-guidance.ts";
import { drawFooter, drawHeader } from "./draw-header.ts";
import { drawMrz } from "./draw-mrz.ts";
import { drawSpecimen, tagSpecimen } from "./draw-specimen.ts";
import { finishPdf } from "./finish-pdf.ts";
import { planPage } from "./plan-page.ts";
import { placeSignature } from "./signature-field.ts";
import { charactersOfAllPages, say } from "./texts.ts";
import type { VisaDocument } from "./visa-document.ts";

const charactersOfMrz = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";

/**
 * The e-visa as one A4 page, PDF/A-3a and PDF/UA-1 (S5, Doc 9303-7), signed as PAdES-B-B if there is a signer. Equal
 * input gives equal bytes, except for the signature, which always differs.
 * @throws RangeError when the input cannot be printed correctly: a number or MRZ in the wrong form, texts beyond one
 * page
 */
export async function renderVisa(visa: VisaDocument, signer?: DocumentSigner): Promise<Buffer> {
  if (!/^[A-Z0-9]{1,9}$/.test(visa.number)) throw new RangeError("Not a visa number");
  if (!visa.mrz.every((line) => /^[A-Z0-9<]{44}$/.test(line)))
    throw new RangeError("Not the lines of an MRV-A");
  const pdf = openPdf({
    locale: visa.locale,
    title: say(visa.locale, "title", { number: visa.number }),
    author: say(visa.locale, "issuer"),
    subject: say(visa.locale, "subject"),
    creator: say(visa.locale, "portal"),
    createdAt: visa.createdAt,
    documentId: visa.documentId,
  });
  for (const font of ["regular", "bold"] as const) takeUp(pdf, font, charactersOfAllPages);
  takeUp(pdf, "ocr-b", charactersOfMrz);
  const plan = planPage(visa, measure);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const specimen = visa.specimen ? tagSpecimen(pdf, root) : undefined;
  drawHeader(pdf, root, plan.header);
  drawFields(pdf, root, plan, visa);
  drawMrz(pdf, root, plan);
  drawGuidance(pdf, root, plan, visa);
  drawFooter(pdf);
  if (specimen) drawSpecimen(pdf, specimen, plan);
  const signature = signer && placeSignature(pdf, root, visa, signer);
  root.end();
  attachData(pdf, visa);
  return finishPdf(pdf, signature);
}
