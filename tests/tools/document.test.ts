import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { requestCertificate } from "#lib/visas/keys/request-certificate.ts";
import { aKeyFolder, aSignedVisa, certificateFileIn, signedLines } from "../support/a-signed-visa.ts";
import { expectBytes } from "../support/bytes.ts";
import { degradedPrints, pageAt150Dpi } from "../support/degraded-prints.ts";
import { runTool } from "./run-tool.ts";

const keys = await aKeyFolder();
const folder = mkdtempSync(join(tmpdir(), "portal-tools-"));
const { pdf, seal } = await aSignedVisa(keys);

function file(name: string, content: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const document = file("visa.pdf", pdf);

/** The signature and the signed content, extracted from the file. */
function detached(bytes: Buffer): { readonly cms: string; readonly content: string } {
  const [, ...numbers] = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(bytes.toString("latin1")) ?? [];
  const [start = 0, end = 0] = numbers.map(Number);
  const cms = Buffer.from(bytes.toString("latin1", start + 1, end - 1), "hex");
  const content = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  return { cms: file("signature.der", cms), content: file("content.bin", content) };
}

function verifyCms(bytes: Buffer) {
  const { cms, content } = detached(bytes);
  const ca = certificateFileIn(keys, "csca");
  const args = ["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", cms, "-content", content];
  return runTool("openssl", [...args, "-CAfile", ca, "-out", "/dev/null"]);
}

describe("a document, checked by tools that are independent of the portal", () => {
  test("pdfsig: the signature is valid, covers the whole file and is of the CAdES kind", () => {
    const { text } = runTool("pdfsig", [document]);
    expect(text).toContain("Signature is Valid.");
    expect(text).toContain("Total document signed");
    expect(text).toContain("ETSI.CAdES.detached");
    expect(text).toContain("SHA-256");
  });

  test("pdfsig: one changed letter makes it invalid", () => {
    const changed = Buffer.from(pdf);
    changed.write("9", changed.indexOf("/CreationDate (D:2026") + 18, "latin1");
    changed[changed.length - 30] = (changed[changed.length - 30] ?? 0) ^ 1;
    expect(runTool("pdfsig", [file("changed.pdf", changed)]).text).not.toContain("Signature is Valid.");
  });

  test("openssl: the CMS is a CAdES signature under the CA, and not over anything else", () => {
    expect(verifyCms(pdf)).toMatchObject({ status: 0 });
    const changed = Buffer.from(pdf);
    changed[20] = (changed[20] ?? 0) ^ 1;
    expect(verifyCms(changed).status).not.toBe(0);
  });

  test("qpdf: the file is in order", () => {
    const { status, text } = runTool("qpdf", ["--check", document]);
    expect(status).toBe(0);
    expect(text).toContain("No syntax or stream encoding errors found");
  });

  test("pdftotext: the text comes in the order of reading", () => {
    const { text } = runTool("pdftotext", ["-raw", document, "-"]);
    const places = ["E12345678", "ERIKSSON", "ANNA MARIA", "4821093375", ...signedLines].map((part) =>
      text.indexOf(part),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("pdffonts: every font is embedded, as a subset", () => {
    const rows = runTool("pdffonts", [document]).text.trim().split("\n").slice(2);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/ yes yes yes +\d+ +0$/);
  });

  test("pdfinfo: it is tagged and follows PDF/A-3a", () => {
    const { text } = runTool("pdfinfo", [document]);
    expect(text).toMatch(/Tagged: +yes/);
    expect(text).toMatch(/PDF\/A-3a/);
    expect(text).toMatch(/Pages: +1\n/);
  });

  test.each(degradedPrints)(
    "dmtxread: the seal's exact bytes are read from the page %s",
    async (_, treat) => {
      const picture = file("page.img", await treat(await pageAt150Dpi(pdf)).toBuffer());
      const { output } = runTool("dmtxread", ["--stop-after=1", picture]);
      expectBytes(output, seal);
    },
  );
});

describe("certificates and requests, by openssl", () => {
  test("signers are issued by the CA", () => {
    const ca = certificateFileIn(keys, "csca");
    for (const role of ["seal-signer", "document-signer"] as const) {
      const verified = runTool("openssl", [
        "verify",
        "-ignore_critical",
        "-CAfile",
        ca,
        certificateFileIn(keys, role),
      ]);
      expect(verified.text).toContain("OK");
    }
  });

  test("a request is in order and signed by its key", async () => {
    const request = await requestCertificate(keys, "seal-signer", "KZ", "AB");
    if (!request.ok) throw new Error("no request");
    const { text } = runTool("openssl", ["req", "-in", request.value, "-noout", "-verify", "-text"]);
    expect(text).toContain("verify OK");
    expect(text).toContain("2.23.136.1.1.14.1");
  });
});
