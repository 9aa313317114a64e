import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aKeyFolder, aSignedVisa } from "../support/a-signed-visa.ts";
import { longVisa, sampleVisa } from "../unit/visas/sample-visa.ts";
import { runTool } from "./run-tool.ts";

type Value = string | number | boolean | null | readonly Value[] | Dictionary;
type Dictionary = { readonly [key: string]: Value };

const keys = await aKeyFolder();
const folder = mkdtempSync(join(tmpdir(), "portal-structure-"));

/** A file as qpdf reads it: its dictionaries, including those of streams, and its catalogue. */
async function anatomy(name: string, changes: Parameters<typeof aSignedVisa>[1]) {
  const { pdf } = await aSignedVisa(keys, changes);
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, pdf);
  const { output } = runTool("qpdf", ["--json=2", "--json-key=qpdf", "--json-stream-data=none", path]);
  const [, objects] = JSON.parse(output.toString("utf8")).qpdf as [Value, Record<string, Dictionary>];
  const bodyOf = (entry: Dictionary): Value =>
    (entry.stream as Dictionary | undefined)?.dict ?? entry.value ?? null;
  const follow = (value: Value | undefined): Value =>
    typeof value === "string" && /^\d+ \d+ R$/.test(value)
      ? bodyOf(objects[`obj:${value}`] ?? {})
      : (value ?? null);
  const isDictionary = (value: Value): value is Dictionary =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  const within = (value: Value): Dictionary[] =>
    Array.isArray(value)
      ? value.flatMap(within)
      : isDictionary(value)
        ? [value, ...Object.values(value).flatMap(within)]
        : [];
  const all = Object.entries(objects)
    .filter(([id]) => id.startsWith("obj:"))
    .flatMap(([, entry]) => within(bodyOf(entry)));
  const trailer = bodyOf(objects.trailer ?? {}) as Dictionary;
  const dictionary = (value: Value | undefined): Dictionary => {
    const found = follow(value);
    return isDictionary(found) ? found : {};
  };
  const ofType = (type: string) => all.filter((one) => one["/Type"] === type);
  return { pdf, all, trailer, root: dictionary(trailer["/Root"]), follow, dictionary, ofType };
}

const documents: readonly (readonly [string, Parameters<typeof aSignedVisa>[1]])[] = [
  ["a specimen", {}],
  ["a visa with a long name in Russian", { ...longVisa, mrz: sampleVisa.mrz, specimen: false }],
  ["a visa in Kazakh", { locale: "kk", specimen: false }],
];

describe.each(documents)("the inside of %s, as qpdf reads it", async (name, changes) => {
  const { pdf, all, trailer, root, follow, dictionary, ofType } = await anatomy(
    name.replaceAll(" ", "-"),
    changes,
  );

  test("the catalogue: language, tags, title, metadata, colours, attachments; an identifier; no actions", () => {
    expect(root["/Lang"]).toBe(`u:${changes?.locale ?? "en"}`);
    expect(dictionary(root["/MarkInfo"])["/Marked"]).toBe(true);
    expect(dictionary(root["/ViewerPreferences"])["/DisplayDocTitle"]).toBe(true);
    expect(dictionary(root["/StructTreeRoot"])).toMatchObject({ "/Type": "/StructTreeRoot" });
    expect(dictionary(root["/StructTreeRoot"])).toHaveProperty("/ParentTree");
    expect(follow(root["/AF"])).toHaveLength(2);
    expect(trailer["/ID"]).toHaveLength(2);
    expect(trailer).not.toHaveProperty("/Encrypt");
    for (const forbidden of ["/OpenAction", "/AA", "/OCProperties", "/Requirements"]) {
      expect(root).not.toHaveProperty(forbidden);
    }
    for (const one of all) {
      expect(["/JavaScript", "/Launch", "/SubmitForm", "/Sound", "/Movie"]).not.toContain(one["/S"]);
      expect(one["/Filter"]).not.toBe("/LZWDecode");
    }
    const [intent] = follow(root["/OutputIntents"]) as readonly Value[];
    expect(dictionary(intent)).toMatchObject({ "/S": "/GTS_PDFA1" });
    expect(dictionary(dictionary(intent)["/DestOutputProfile"])["/N"]).toBe(3);
    // Archives read the metadata without decompressing them.
    expect(dictionary(root["/Metadata"])).not.toHaveProperty("/Filter");
    for (const claim of ["<pdfaid:part>3<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", "<dc:title>"]) {
      expect(pdf.includes(claim)).toBe(true);
    }
  });

  test("fonts: complete programs of subsets, and a mapping from each glyph to its text", () => {
    const composite = ofType("/Font").filter((font) => font["/Subtype"] === "/Type0");
    expect(composite.length).toBeGreaterThanOrEqual(3);
    expect(
      ofType("/Font").every((font) => /^\/(Type0|CIDFontType[02])$/.test(String(font["/Subtype"]))),
    ).toBe(true);
    for (const font of composite) {
      expect(font["/BaseFont"]).toMatch(/^\/[A-Z]{6}\+/);
      expect(font["/Encoding"]).toBe("/Identity-H");
      expect(dictionary(font["/ToUnicode"])).toHaveProperty("/Length");
    }
    for (const descriptor of ofType("/FontDescriptor")) {
      expect("/FontFile2" in descriptor || "/FontFile3" in descriptor).toBe(true);
    }
  });

  test("structure: standard types, headers with their scope, figures with text alternatives and boxes", () => {
    const elements = all.filter((one) => "/S" in one && "/P" in one && one["/Type"] !== "/Action");
    const standard =
      /^\/(Document|Sect|Div|H[1-6]|P|Span|Table|TR|TH|TD|Figure|L|LI|Lbl|LBody|Link|Form|Caption)$/;
    expect(elements.length).toBeGreaterThan(50);
    expect(elements.filter((one) => !standard.test(String(one["/S"])))).toEqual([]);
    const attributes = (one: Dictionary) => {
      const own = follow(one["/A"]);
      return (Array.isArray(own) ? own : [own]).map(dictionary);
    };
    for (const one of elements) {
      if (one["/S"] === "/TH") expect(attributes(one).some((own) => "/Scope" in own)).toBe(true);
      if (one["/S"] !== "/Figure") continue;
      expect(String(one["/Alt"]).length).toBeGreaterThan(10);
      expect(attributes(one).some((own) => "/BBox" in own)).toBe(true);
    }
  });

  test("the page: tab order by structure; annotations printed, named and in the structure; pictures unmodified", () => {
    const [page] = ofType("/Page");
    expect(page?.["/Tabs"]).toBe("/S");
    const annotations = (follow(page?.["/Annots"]) as readonly Value[]).map(dictionary);
    expect(annotations.length).toBeGreaterThan(0);
    for (const annotation of annotations) {
      const flags = Number(annotation["/F"]);
      expect([flags & 4, flags & 0b100011]).toEqual([4, 0]);
      expect(annotation).toHaveProperty("/StructParent");
      expect("/Contents" in annotation || "/TU" in annotation).toBe(true);
    }
    for (const image of all.filter((one) => one["/Subtype"] === "/Image")) {
      expect(image["/Interpolate"] ?? false).toBe(false);
      expect(image).not.toHaveProperty("/Alternates");
      expect(image).not.toHaveProperty("/OPI");
    }
    // Transparent ink is blended in the colours of the output intent, with no other blend mode.
    for (const state of ofType("/ExtGState")) expect(state["/BM"] ?? "/Normal").toBe("/Normal");
  });

  test("attachments: named twice, of a known kind, with a date and a relation to the page", () => {
    const files = ofType("/Filespec");
    expect(files).toHaveLength(2);
    for (const file of files) {
      expect(file).toMatchObject({ "/AFRelationship": "/Data" });
      expect(file["/UF"]).toBe(file["/F"]);
      const content = dictionary(dictionary(file["/EF"])["/F"]);
      expect(content["/Subtype"]).toMatch(/^\/(application\/(json|octet-stream))$/);
      expect(dictionary(content["/Params"])).toHaveProperty("/ModDate");
      expect(String(file["/Desc"]).length).toBeGreaterThan(5);
    }
  });
});
