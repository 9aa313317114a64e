import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idCheckDigit, idNumber } from "#lib/domain/id-number.ts";
import { sourceRows } from "../../support/source.ts";

const stem = fc.stringMatching(/^\d{4}[0-6]\d{6}$/);

describe("an IIN or BIN", () => {
  it.each(sourceRows("iin-bin-examples.tsv"))("%s is %s, valid: %s (%s)", (number = "", kind, valid) => {
    expect(idNumber(number)).toMatchObject({ valid: valid === "yes", kind });
  });

  it("is read with the spaces and hyphens that people type", () => {
    expect(idNumber(" 760212 350-620 ")).toEqual({ valid: true, number: "760212350620", kind: "IIN" });
  });

  it.each([
    ["76021235062", null, "id-number-length"],
    ["7602123506200", null, "id-number-length"],
    ["", null, "id-number-length"],
    ["76021235062O", null, "id-number-digits"],
    ["760272350620", null, "id-number-kind"],
    ["760212350621", "IIN", "id-number-check-digit"],
    ["871008401420", "IIN", "id-number-check-digit"],
    ["190140000070", "BIN", "id-number-check-digit"],
  ])("%j: kind %s, %s", (typed, kind, reason) => {
    expect(idNumber(typed)).toEqual({ valid: false, kind, reason });
  });

  it("is not refused for a birth date that cannot be, since it need not agree", () => {
    const number = "99991234567";
    expect(idNumber(number + idCheckDigit(number))).toMatchObject({ valid: true, kind: "IIN" });
  });

  it.each([
    ["90013130080", "3"],
    ["76021235062", "0"],
    ["06121160001", "2"],
    ["94014000038", "5"],
    ["90010130080", undefined],
  ])("stem %s ends in %s", (number, digit) => expect(idCheckDigit(number)).toBe(digit));

  it("with a fifth digit of 4, 5 or 6 is an entity's", () => {
    for (const fifth of [4, 5, 6]) {
      const stem = `9904${fifth}000001`.padEnd(11, "0");
      const last = idCheckDigit(stem);
      if (last !== undefined) expect(idNumber(stem + last)).toMatchObject({ valid: true, kind: "BIN" });
      expect(idNumber(`${stem}${last === "0" ? 1 : 0}`)).toMatchObject({ valid: false, kind: "BIN" });
    }
  });

  it("with its right last digit is valid, and with any other is not", () => {
    fc.assert(
      fc.property(stem, fc.nat(9), (number, last) => {
        expect(idNumber(number + last).valid).toBe(idCheckDigit(number) === String(last));
      }),
    );
  });

  // The first weights give the eleventh digit 11, which is nothing modulo 11: only the ten before it are guarded.
  it("with one of its first ten digits mistyped is always found out while the first weights decide", () => {
    fc.assert(
      fc.property(stem, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        const sum = (text: string) =>
          [...text].reduce((total, digit, index) => total + (index + 1) * Number(digit), 0);
        fc.pre(sum(number) % 11 !== 10 && sum(wrong) % 11 !== 10);
        expect(idCheckDigit(wrong)).not.toBe(idCheckDigit(number));
      }),
    );
  });

  it("with two neighbours transposed is found out while the first weights decide", () => {
    fc.assert(
      fc.property(stem, fc.nat(9), (number, at) => {
        const turned = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
        const sum = (text: string) =>
          [...text].reduce((total, digit, index) => total + (index + 1) * Number(digit), 0);
        fc.pre(sum(number) % 11 !== 10 && sum(turned) % 11 !== 10);
        expect(idCheckDigit(turned) !== idCheckDigit(number)).toBe(number[at] !== number[at + 1]);
      }),
    );
  });
});
