import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { c40Length, decodeC40, encodeC40 } from "#lib/visas/seal/c40.ts";
import { bytesOf, hexOf } from "./hex.ts";

const text = fc
  .array(fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"), { maxLength: 90 })
  .map((characters) => characters.join(""));

describe("C40 (Doc 9303-13, 2.6)", () => {
  it.each([
    ["XK<CD", "EB0466A9"],
    ["XKCD", "EB11FE45"],
    ["VISA01", "DE515826"],
    ["KAZ", "9858"],
    ["", ""],
  ])("writes %s as %s and reads it back", (string, hex) => {
    expect(hexOf(encodeC40(string))).toBe(hex);
    expect(decodeC40(bytesOf(hex))).toEqual({ ok: true, value: string });
  });

  it("reads back every string it writes, two bytes for three characters", () => {
    fc.assert(
      fc.property(text, (string) => {
        const bytes = encodeC40(string);
        expect(bytes).toHaveLength(c40Length(string.length));
        expect(decodeC40(bytes)).toEqual({ ok: true, value: string });
      }),
    );
  });

  it("treats a space and a filler as the same", () => {
    expect(encodeC40("A B")).toEqual(encodeC40("A<B"));
  });

  it.each(["a", "É", "-", "\0"])("refuses to write %j", (string) => {
    expect(() => encodeC40(string)).toThrow(RangeError);
  });

  it("names an odd number of bytes", () => {
    expect(decodeC40(bytesOf("EB0466"))).toEqual({
      ok: false,
      problem: { reason: "c40-odd-length", length: 3 },
    });
  });

  it.each([
    ["a pair of zeros", "0000", 0],
    ["a pair beyond the last triple", "FA01", 0],
    ["a shift in front", "00A2", 0],
    ["the filling before the last triple", "66A9EB04", 0],
    ["an end of C40 before the last pair", "FE45EB04", 0],
    ["a small letter behind the end of C40", "EB11FE62", 2],
    ["nothing behind the end of C40", "EB11FE00", 2],
  ])("names %s", (_what, hex, at) => {
    expect(decodeC40(bytesOf(hex))).toEqual({ ok: false, problem: { reason: "c40-no-character", at } });
  });
});
