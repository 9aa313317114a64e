import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { renderVisa } from "#lib/visas/document/render.ts";
import { expectBytes } from "../../support/bytes.ts";
import { openPdf } from "./read-pdf.ts";
import { longVisa, photo, sampleSeal, sampleVisa } from "./sample-visa.ts";

test("the same visa gives the same bytes, another record others", async () => {
  const first = await renderVisa(sampleVisa);
  expectBytes(await renderVisa({ ...sampleVisa }), first);
  const other = await renderVisa({ ...sampleVisa, documentId: "00000000-0000-4000-8000-000000000000" });
  expect(other.equals(first)).toBe(false);
});

test("the bytes do not depend on the visas printed before", async () => {
  const alone = await renderVisa({ ...sampleVisa, surname: "SUPRIYADI" });
  await renderVisa({ ...sampleVisa, surname: "ÝÁÀ ЙЁ", hostName: "Ўзбек Ґанок Ñandú" });
  expectBytes(await renderVisa({ ...sampleVisa, surname: "SUPRIYADI" }), alone);
});

test("the file stays under 150 kB with a photograph of 30 kB and a seal", async () => {
  expect(photo.length).toBeGreaterThan(25_000);
  expect((await renderVisa(longVisa)).length).toBeLessThan(150_000);
});

test("it is one A4 page", async () => {
  const pdf = await openPdf(await renderVisa(longVisa));
  expect(pdf.numPages).toBe(1);
  const [, , width, height] = (await pdf.getPage(1)).view;
  expect([width, height].map((side) => Math.round(((side ?? 0) * 25.4) / 72))).toEqual([210, 297]);
});

test("the metadata claim PDF/A-3a and PDF/UA-1 and name the record", async () => {
  const text = (await renderVisa(sampleVisa)).toString("utf8");
  expect(text).toContain("<pdfaid:part>3</pdfaid:part>");
  expect(text).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
  expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(text).toContain(`<xmpMM:DocumentID>uuid:${sampleVisa.documentId}</xmpMM:DocumentID>`);
  expect(text).toContain("<xmp:CreateDate>2026-11-22T09:30:00Z</xmp:CreateDate>");
  expect(text).toMatch(/\/OutputIntents \[/);
});

test("it is tagged, in the reader's language, and shows its title", async () => {
  const pdf = await openPdf(await renderVisa({ ...sampleVisa, locale: "kk" }));
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: "Электрондық виза E12345678", Language: "kk" });
  expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
});

test("the structure has a heading, tables with row headers, a list, and figures with text alternatives", async () => {
  const pdf = await openPdf(await renderVisa({ ...sampleVisa, seal: sampleSeal, specimen: true }));
  const tree = await (await pdf.getPage(1)).getStructTree();
  const nodes = flat(tree as Node);
  const roles = nodes.map(({ role }) => role);
  for (const role of [
    "Document",
    "H1",
    "H2",
    "Table",
    "TR",
    "TH",
    "TD",
    "Figure",
    "L",
    "LI",
    "LBody",
    "Link",
  ]) {
    expect(roles).toContain(role);
  }
  expect(roles.filter((role) => role === "TH")).toHaveLength(16);
  expect(roles.filter((role) => role === "TD")).toHaveLength(16);
  const figures = nodes.filter(({ role }) => role === "Figure");
  expect(figures).toHaveLength(3);
  for (const { alt } of figures) expect(alt).toBeTruthy();
});

test("everything drawn is either tagged or an artifact", async () => {
  const content = pageContent(await renderVisa({ ...sampleVisa, specimen: true }));
  let depth = 0;
  const bare = content.split("\n").filter((line) => {
    if (/\b(BDC|BMC)$/.test(line)) depth += 1;
    if (/\bEMC$/.test(line)) depth -= 1;
    return depth === 0 && /(^|\s)(TJ|Tj|Do|f|f\*|S|B|s|b)$/.test(line);
  });
  expect(bare).toEqual([]);
  expect(depth).toBe(0);
});

test("all fonts are embedded as subsets", async () => {
  const text = (await renderVisa(sampleVisa)).toString("latin1");
  const names = [...text.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name);
  expect(names.map((name) => name?.replace(/^[A-Z]{6}\+/, ""))).toEqual([
    "NotoSans-Regular",
    "NotoSans-Bold",
    "OCRB-Regular",
  ]);
  expect(text.match(/\/FontFile[23] /g)).toHaveLength(3);
  expect(text).not.toContain("Helvetica");
});

test("the visa's data and the seal are attached as associated files", async () => {
  const bytes = await renderVisa({ ...sampleVisa, seal: sampleSeal });
  const files = (await (await openPdf(bytes)).getAttachments()) as Record<string, { content: Uint8Array }>;
  expect(Object.keys(files).sort()).toEqual(["seal.bin", "visa.json"]);
  expectBytes(files["seal.bin"]?.content, sampleSeal);
  const data = JSON.parse(Buffer.from(files["visa.json"]?.content ?? []).toString("utf8"));
  expect(data).toMatchObject({ number: "E12345678", validUntil: "2027-03-04", mrz: sampleVisa.mrz });
  expect(data).not.toHaveProperty("photo");
  expect(bytes.toString("latin1").match(/\/AFRelationship \/Data/g)).toHaveLength(2);
});

type Node = { role?: string; alt?: string; children?: Node[] };

const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];

/** The one stream of drawing operators in the file. */
function pageContent(bytes: Buffer): string {
  const text = bytes.toString("latin1");
  for (const { index, 0: opening } of text.matchAll(/\/FlateDecode\n>>\nstream\n/g)) {
    const start = index + opening.length;
    const content = inflateSync(bytes.subarray(start, text.indexOf("\nendstream", start))).toString("latin1");
    if (content.includes("BDC")) return content;
  }
  throw new Error("No page content found");
}
