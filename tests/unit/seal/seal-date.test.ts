import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSealDate, encodeSealDate } from "#lib/visas/seal/seal-date.ts";
import { anyDate } from "../../support/arbitraries.ts";
import { day } from "../../support/policies.ts";
import { bytesOf, hexOf } from "./hex.ts";

/** The three bytes of eight digits MMDDYYYY, valid or not. */
const digits = (text: string) => bytesOf(Number(text).toString(16).padStart(6, "0"));

describe("a date in a seal (Doc 9303-13, 2.3.1)", () => {
  it("is 31 9E F5 for 25 March 1957", () => {
    expect(hexOf(encodeSealDate(day("1957-03-25")))).toBe("319EF5");
    expect(decodeSealDate(bytesOf("319EF5"), 0)).toEqual({ ok: true, value: "1957-03-25" });
  });

  it("reads back every day it writes, from any position", () => {
    fc.assert(
      fc.property(anyDate, fc.nat(9), (date, at) => {
        const bytes = new Uint8Array(at + 3);
        bytes.set(encodeSealDate(date), at);
        expect(decodeSealDate(bytes, at)).toEqual({ ok: true, value: date });
      }),
    );
  });

  it.each([
    ["00251957", ["month"]],
    ["03001957", ["day"]],
    ["03250000", ["year"]],
    ["00001957", ["month", "day"]],
    ["00000000", ["month", "day", "year"]],
  ])("names the unknown parts of %s", (text, parts) => {
    expect(decodeSealDate(digits(text), 0)).toEqual({
      ok: false,
      problem: { reason: "seal-date-unknown-parts", parts },
    });
  });

  it.each(["13011957", "02302026", "02292027", "04312026", "01991957", "16777215"])(
    "calls %s absurd",
    (text) => {
      expect(decodeSealDate(digits(text), 0)).toEqual({
        ok: false,
        problem: { reason: "seal-date-absurd", digits: text },
      });
    },
  );
});
