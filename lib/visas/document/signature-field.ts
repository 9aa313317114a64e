import { element } from "#lib/platform/pdf/structure.ts";
import type { DocumentSigner } from "./document-signer.ts";
import { say } from "./texts.ts";
import type { VisaDocument } from "./visa-document.ts";

/** Space for the signature in bytes; twice as many characters in the file. */
export const SIGNATURE_ROOM = 4096;

/** Placeholder for a number that is known only when the file is finished; larger than any file. */
export const UNKNOWN_NUMBER = 9_999_999_999;

/** An object of the file; its offset is known once it has been written. */
export type WrittenObject = { readonly data: object; readonly offset?: number; end(): void };

/** Members of pdfkit that its type declarations lack: its objects, and the form that it would otherwise end itself. */
type Internals = {
  ref(data: object): WrittenObject;
  readonly _root: { readonly data: Record<string, unknown> };
  endAcroForm(): unknown;
  annotate(x: number, y: number, width: number, height: number, options: object): unknown;
  readonly page: { readonly annotations: readonly WrittenObject[] };
};

/** A place for a signature in a document that is being written. */
export type SignaturePlace = { readonly dictionary: WrittenObject; readonly signer: DocumentSigner };

/**
 * Adds a signature field without appearance (ISO 32000-1, 12.8; ISO 19005-3, 6.4.3; EN 319 142-1, 5.3) together with
 * the page, so that no second revision is needed. Like every field it is in the structure tree (ISO 14289-1, 7.18.4).
 */
export function placeSignature(
  pdf: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  visa: VisaDocument,
  signer: DocumentSigner,
): SignaturePlace {
  const internals = pdf as unknown as Internals;
  const dictionary = internals.ref({
    Type: "Sig",
    Filter: "Adobe.PPKLite",
    SubFilter: "ETSI.CAdES.detached",
    ByteRange: [0, UNKNOWN_NUMBER, UNKNOWN_NUMBER, UNKNOWN_NUMBER],
    Contents: Buffer.alloc(SIGNATURE_ROOM),
    M: signer.signedAt,
  });
  internals.annotate(0, 0, 0, 0, {
    Subtype: "Widget",
    FT: "Sig",
    // Printed and locked.
    F: 132,
    T: new String("Signature"),
    TU: new String(say(visa.locale, "alt.signature")),
    V: dictionary,
    structParent: element(pdf, root, "Form"),
  });
  const field = internals.page.annotations.at(-1);
  // The form has no fonts, which pdfkit's own would require. Signatures exist, and later changes only append.
  const form = internals.ref({ Fields: [field], SigFlags: 3 });
  internals._root.data.AcroForm = form;
  internals.endAcroForm = () => form.end();
  return { dictionary, signer };
}
