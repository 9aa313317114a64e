import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeDerLength, encodeDerLength } from "#lib/visas/seal/der-length.ts";
import { bytesOf, hexOf } from "./hex.ts";

describe("a DER length (X.690)", () => {
  it.each([
    [0, "00"],
    [0x7f, "7F"],
    [0x80, "8180"],
    [0xff, "81FF"],
    [0x100, "820100"],
    [0x1_0000, "83010000"],
    [0xffff_ffff, "84FFFFFFFF"],
  ])("of %i is %s", (length, hex) => {
    expect(hexOf(encodeDerLength(length))).toBe(hex);
    expect(decodeDerLength(bytesOf(hex), 0)).toEqual({ ok: true, value: { length, next: hex.length / 2 } });
  });

  it("reads back every length it writes", () => {
    fc.assert(
      fc.property(fc.nat(0xffff_ffff), (length) => {
        const bytes = encodeDerLength(length);
        expect(decodeDerLength(bytes, 0)).toEqual({ ok: true, value: { length, next: bytes.length } });
      }),
    );
  });

  it.each(["80", "817F", "8200FF", "8500000001", "85FFFFFFFFFF", "FF"])("refuses the form %s", (hex) => {
    expect(decodeDerLength(bytesOf(hex), 0)).toEqual({
      ok: false,
      problem: { reason: "der-length-form", at: 0 },
    });
  });

  it.each(["", "81", "8201", "840102"])("names the end of %j", (hex) => {
    expect(decodeDerLength(bytesOf(hex), 0)).toEqual({
      ok: false,
      problem: { reason: "der-length-missing", at: 0 },
    });
  });

  it.each([-1, 1.5, 2 ** 32, Number.NaN])("does not write %d", (length) => {
    expect(() => encodeDerLength(length)).toThrow(RangeError);
  });
});
