import bwip from "bwip-js/node";
import { describe, expect, test } from "vitest";
import { DATA_MATRIX_ROOM, dataMatrix } from "#lib/platform/barcodes/data-matrix.ts";

/** The same symbol by another encoder. */
function byAnother(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("latin1");
  const options = { bcid: "datamatrix", text, binarytext: true, version: "48x48" };
  const [symbol] = bwip.raw(options);
  return symbol && "pixs" in symbol ? symbol.pixs.join("") : "";
}

/** Bytes that only the Base 256 encodation can represent. */
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => 128 + ((at * 59 + length) % 128));

describe("a DataMatrix of 48 × 48 modules", () => {
  test.each([40, 100, 155, 171, 172])(
    "of %i bytes is that of another encoder, module for module",
    (length) => {
      const bytes = bytesOf(length);
      const { side, dark } = dataMatrix(bytes);
      expect(side).toBe(48);
      expect(Array.from(dark).join("")).toBe(byAnother(bytes));
    },
  );

  test("contains up to its capacity and no more", () => {
    expect(() => dataMatrix(bytesOf(DATA_MATRIX_ROOM + 1))).toThrow(RangeError);
    expect(() => dataMatrix(bytesOf(0))).toThrow(RangeError);
  });
});
