import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigit } from "#lib/domain/mrz/check-digit.ts";
import { mrzField } from "../../../support/arbitraries.ts";

const value = (character: string): number => (character === "<" ? 0 : Number.parseInt(character, 36));

describe("the check digit of Doc 9303-3", () => {
  it.each([
    ["L898902C<", "3"],
    ["690806", "1"],
    ["940623", "6"],
    ["520727", "3"],
    ["AB2134<<<", "5"],
    ["<<<<<<<<<<<<<<", "0"],
  ])("over %s is %s", (field, digit) => expect(checkDigit(field)).toBe(digit));

  it("detects every error in a single digit", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{1,14}$/),
        fc.nat(13),
        fc.integer({ min: 1, max: 9 }),
        (field, at, by) => {
          const place = at % field.length;
          const wrong = field.slice(0, place) + ((Number(field[place]) + by) % 10) + field.slice(place + 1);
          expect(checkDigit(wrong)).not.toBe(checkDigit(field));
        },
      ),
    );
  });

  it("detects every transposition of neighbours that its weights can detect", () => {
    fc.assert(
      fc.property(mrzField(9), fc.nat(7), (field, at) => {
        const [a = "", b = ""] = [...field.slice(at, at + 2)];
        const turned = field.slice(0, at) + b + a + field.slice(at + 2);
        const weight = (place: number) => [7, 3, 1][place % 3] ?? 0;
        const seen = ((weight(at) - weight(at + 1)) * (value(a) - value(b))) % 10 !== 0;
        expect(checkDigit(turned) !== checkDigit(field)).toBe(seen);
      }),
    );
  });
});
