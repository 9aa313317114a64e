import { describe, expect, test } from "vitest";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { renderVisa } from "#lib/visas/document/render.ts";
import { checkPdfSignature } from "#lib/visas/verify/pdf-signature.ts";
import { trustFromFolder } from "#lib/visas/verify/trust-files.ts";
import { aKeyFolder, aSignedVisa, signerIn } from "../../support/a-signed-visa.ts";
import { sampleVisa } from "../visas/sample-visa.ts";

const folder = await aKeyFolder();
const { pdf } = await aSignedVisa(folder);
const trust = trustFromFolder(folder);
const today = todayInAlmaty();

/** The same numbers in every run. */
function* numbers(below: number): Generator<number> {
  for (let state = 7; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield Math.floor((state / 2 ** 32) * below);
  }
}

describe("the signature of a document", () => {
  test("is valid as it was made, and the file stays below 150 kB", () => {
    expect(checkPdfSignature(pdf, trust, today)).toBe("valid");
    expect(pdf.length).toBeLessThan(150_000);
  });

  test("finds one changed bit wherever it is", () => {
    const random = numbers(pdf.length * 8);
    for (let count = 0; count < 1500; count += 1) expectFound(random.next().value);
  });

  test("finds every changed bit of the signature's dictionary, its unused room included", () => {
    const start = pdf.indexOf("/Type /Sig");
    const length = pdf.indexOf("endobj", start) - start;
    const random = numbers(length * 8);
    for (let count = 0; count < 1500; count += 1) expectFound(start * 8 + random.next().value);
    for (let bit = start * 8; bit < (start + 200) * 8; bit += 1) expectFound(bit);
  });

  test("finds what is added behind it", () => {
    expect(checkPdfSignature(Buffer.concat([pdf, Buffer.from("\n")]), trust, today)).toBe("changed");
    expect(checkPdfSignature(Buffer.concat([pdf, pdf]), trust, today)).toBe("changed");
  });

  test("missing from a document of the portal is a change; a file of another kind has none", async () => {
    expect(checkPdfSignature(await renderVisa(sampleVisa), trust, today)).toBe("changed");
    expect(checkPdfSignature(Buffer.from("%PDF-1.4\n%%EOF"), trust, today)).toBe("none");
  });

  test("by a stranger is untrusted, by a revoked signer revoked, after its certificate expired", async () => {
    const stranger = await aKeyFolder();
    expect(checkPdfSignature(pdf, trustFromFolder(stranger), today)).toBe("untrusted");
    expect(checkPdfSignature(pdf, { certificates: [], revoked: new Set() }, today)).toBe("intact");
    const { serialNumber } = signerIn(folder, "document-signer").certificate;
    expect(checkPdfSignature(pdf, { ...trust, revoked: new Set([serialNumber]) }, today)).toBe("revoked");
    expect(checkPdfSignature(pdf, trust, addDays(today, 5000))).toBe("expired");
    expect(checkPdfSignature(pdf, trust, addDays(today, -10))).toBe("expired");
  });

  function expectFound(bit: number): void {
    const changed = Buffer.from(pdf);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const found = checkPdfSignature(changed, trust, today);
    if (found !== "changed") expect.fail(`bit ${bit} was changed: ${found}`);
  }
});
