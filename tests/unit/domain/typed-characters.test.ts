import { describe, expect, test } from "vitest";
import { documentNumber, plainDigits } from "#lib/domain/typed-characters.ts";

describe("plainDigits", () => {
  test.each([
    ["٠١٢٣٤٥٦٧٨٩", "Arabic"],
    ["۰۱۲۳۴۵۶۷۸۹", "Persian"],
    ["०१२३४५६७८९", "Hindi"],
    ["০১২৩৪৫৬৭৮৯", "Bengali"],
    ["๐๑๒๓๔๕๖๗๘๙", "Thai"],
    ["０１２３４５６７８９", "full width"],
    ["𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡", "mathematical"],
    ["0123456789", "Latin"],
  ])("reads %s (%s) as 0 to 9", (digits) => {
    expect(plainDigits(digits)).toBe("0123456789");
  });

  test("leaves all other characters unchanged", () => {
    expect(plainDigits("+974 ٥٥ Ⅻ ½ ² x")).toBe("+974 55 Ⅻ ½ ² x");
  });
});

describe("documentNumber", () => {
  test.each([
    [" x-000 0001 ", "X0000001"],
    ["К34976мсL", "K34976MCL"],
    ["АВЕКМНОРСТУХ", "ABEKMHOPCTYX"],
    ["N\u2013٠٠١", "N001"],
    ["Ж1", "Ж1"],
  ])("reads %j as %s", (typed, meant) => {
    expect(documentNumber(typed)).toBe(meant);
  });
});
