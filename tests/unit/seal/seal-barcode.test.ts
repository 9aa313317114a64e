import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { dataMatrix } from "#lib/platform/barcodes/data-matrix.ts";
import type { Modules } from "#lib/platform/barcodes/modules.ts";
import { encodeSeal, type SealContent } from "#lib/visas/seal/encode-seal.ts";
import { verifySeal } from "#lib/visas/seal/verify-seal.ts";
import { expectBytes } from "../../support/bytes.ts";
import { aSigner, noSignature, sampleContent, sealOf, today } from "./sample-seal.ts";

beforeAll(async () => {
  const file = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(await readFile(file)).buffer } });
});

/** Capacity of 48 × 48 modules (ISO/IEC 16022), less the two or three bytes for the length. */
const CAPACITY = 172;

/** The symbol as black and white pixels, with a quiet zone. */
function draw({ side, dark }: Modules, scale = 4, quiet = 4) {
  const width = (side + 2 * quiet) * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [column, row] = [Math.floor(x / scale) - quiet, Math.floor(y / scale) - quiet];
      const inside = column >= 0 && column < side && row >= 0 && row < side;
      if (inside && dark[row * side + column] === 1)
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { data, width, height: width, colorSpace: "srgb" } as ImageData;
}

describe("the barcode of a Kazakh seal", () => {
  it("is a DataMatrix of 48 × 48 modules from which the exact, valid seal is read again", async () => {
    const { sign, certificate } = await aSigner();
    const seal = await sealOf(sampleContent, sign);
    const modules = dataMatrix(seal);
    expect(modules.side).toBe(48);
    const [code] = await readBarcodes(draw(modules), { formats: ["DataMatrix"] });
    expectBytes(code?.bytes, seal);
    expect(await verifySeal({ bytes: code?.bytes, trust: [certificate], today })).toMatchObject({
      status: "VALID",
    });
  });

  it("has room for every feature and a certificate number of thirteen bytes", async () => {
    const fullest: SealContent = {
      ...sampleContent,
      certificateReference: "7F".repeat(13),
      visaType: new Uint8Array(4),
    };
    const seal = await encodeSeal(fullest, noSignature);
    expect(seal.ok && seal.value.length).toBeLessThanOrEqual(CAPACITY);
    expect(seal.ok && dataMatrix(seal.value).side).toBe(48);
  });
});
