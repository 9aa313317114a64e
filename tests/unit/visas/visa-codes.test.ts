import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { beforeAll, expect, test } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { renderVisa } from "#lib/visas/document/render.ts";
import { expectBytes } from "../../support/bytes.ts";
import { pixelsOf } from "./read-pdf.ts";
import { longVisa, sampleSeal, sampleVisa } from "./sample-visa.ts";

beforeAll(async () => {
  const file = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  const wasm = await readFile(file);
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
});

test("the QR code of a page at 150 dpi reads as the address of the check page", {
  timeout: 60_000,
}, async () => {
  const pixels = await pixelsOf(await renderVisa(sampleVisa), 150);
  const codes = await readBarcodes(pixels, { formats: ["QRCode"], tryHarder: true });
  expect(codes.map(({ text }) => text)).toEqual([sampleVisa.checkUrl]);
});

test("on a crowded specimen the QR code and the seal both read exactly", async () => {
  const pixels = await pixelsOf(await renderVisa(longVisa), 150);
  const [qr] = await readBarcodes(pixels, { formats: ["QRCode"], tryHarder: true });
  expect(qr?.text).toBe(longVisa.checkUrl);
  const [seal] = await readBarcodes(pixels, { formats: ["DataMatrix"], tryHarder: true });
  expectBytes(seal?.bytes, sampleSeal);
});
