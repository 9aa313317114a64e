import { inflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import { expect, test } from "vitest";
import { registerFonts, takeUp } from "#lib/platform/pdf/fonts.ts";
import { gatherOutput, pdfBytes } from "#lib/platform/pdf/pdf-output.ts";
import { showText } from "#lib/platform/pdf/show-text.ts";
import { expectBytes } from "../../support/bytes.ts";

const texts = [
  "AVATAR To Ty. Ёлка",
  "Қазақстан Республикасы — e-visa",
  " two  spaces ",
  "Łódź ñ",
  "V<KAZ",
  "",
];

type Show = (pdf: PDFKit.PDFDocument, text: string, x: number, y: number) => void;

const byPdfkit: Show = (pdf, text, x, y) =>
  pdf.text(text, x, y, { lineBreak: false, baseline: "alphabetic" });

/** Two pages of the texts in two fonts, with a picture of nothing in between. */
function drawn(show: Show, options: { gather: boolean; compress: boolean }): PDFKit.PDFDocument {
  const info = { CreationDate: new Date("2026-11-22T09:30:00Z") };
  const pdf = new PDFDocument({
    font: "",
    margin: 0,
    autoFirstPage: false,
    compress: options.compress,
    info,
  });
  if (options.gather) gatherOutput(pdf);
  registerFonts(pdf);
  for (const font of ["bold", "regular"]) {
    pdf.addPage();
    pdf.font(font).fontSize(10.6);
    for (const [index, text] of texts.entries()) show(pdf, text, 30.123, 40 + 20 * index);
    pdf.rect(10, 10, 20, 20).fill("#000000");
  }
  return pdf;
}

/** The output of pdfkit's own stream. */
async function streamed(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  pdf.end();
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

test("a line of text is written as pdfkit writes it, operator by operator", async () => {
  const options = { gather: false, compress: false };
  const ours = await streamed(drawn(showText, options));
  expectBytes(ours, await streamed(drawn(byPdfkit, options)));
});

test("a gathered document is pdfkit's own to the byte", async () => {
  const plain = await streamed(drawn(byPdfkit, { gather: false, compress: false }));
  expectBytes(pdfBytes(drawn(byPdfkit, { gather: true, compress: false })), plain);
  expectBytes(pdfBytes(drawn(showText, { gather: true, compress: false })), plain);
});

test("a collected document's streams, compressed differently, decompress to pdfkit's", async () => {
  const plain = await streamed(drawn(byPdfkit, { gather: false, compress: true }));
  const ours = pdfBytes(drawn(showText, { gather: true, compress: true }));
  const expected = unfolded(plain);
  expect(expected.length).toBeGreaterThan(5);
  expect(unfolded(ours)).toEqual(expected);
});

/** The contents of a file's compressed streams. */
const unfolded = (file: Buffer): string[] =>
  [...file.toString("latin1").matchAll(/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)].map(
    ([, stream = ""]) => inflateSync(Buffer.from(stream, "latin1")).toString("latin1"),
  );

test("characters added before anything is drawn come first in the document's subset", () => {
  const pdf = new PDFDocument({ font: "" });
  registerFonts(pdf);
  takeUp(pdf, "bold", "BA");
  const { _font } = pdf as unknown as { _font: { unicode: number[][] } };
  expect(_font.unicode).toEqual([[0], [66], [65]]);
});

test("a document with an unfinished object returns no bytes", () => {
  const pdf = drawn(showText, { gather: true, compress: true });
  (pdf as unknown as { ref(data: object): unknown }).ref({});
  expect(() => pdfBytes(pdf)).toThrow("never ended");
});
