import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, test } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { Modules } from "#lib/platform/barcodes/modules.ts";
import { qrCode } from "#lib/platform/barcodes/qr-code.ts";

beforeAll(async () => {
  const file = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(await readFile(file)).buffer } });
});

/** The code as black and white pixels, with a quiet zone. */
function draw({ side, dark }: Modules, scale = 3, quiet = 4) {
  const width = (side + 2 * quiet) * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [column, row] = [Math.floor(x / scale) - quiet, Math.floor(y / scale) - quiet];
      const isInside = column >= 0 && column < side && row >= 0 && row < side;
      if (isInside && dark[row * side + column] === 1)
        data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { data, width, height: width, colorSpace: "srgb" } as ImageData;
}

/** Lower-case letters, which only the byte mode can represent. */
const textOf = (length: number) =>
  Array.from({ length }, (_, at) => "abcdefghijklmnop"[(at * 7) % 16]).join("");

describe("a QR code", () => {
  test.each([1, 14, 15, 26, 42, 48, 62, 84, 106, 122, 152, 180])(
    "of %i bytes is read as it was",
    async (length) => {
      const text = textOf(length);
      const [read] = await readBarcodes(draw(qrCode(text)), { formats: ["QRCode"] });
      expect(read?.text).toBe(text);
      // If there is room, the encoder uses a higher level than M.
      expect(["M", "Q", "H"]).toContain(read?.ecLevel);
    },
  );

  test("keeps letters of every script", async () => {
    const text = "https://example.org/виза/ҚАЗАҚСТАН";
    const [read] = await readBarcodes(draw(qrCode(text)), { formats: ["QRCode"] });
    expect(read?.text).toBe(text);
  });

  test("is that of its own text, whatever was drawn before", () => {
    const first = qrCode("https://example.org/verify");
    expect(qrCode("https://example.org/receipts/1")).not.toEqual(first);
    expect(qrCode("https://example.org/verify")).toEqual(first);
  });
});
