import { expect, test } from "vitest";
import { phoneOf } from "#lib/domain/phone.ts";

test("a phone number is stored as + and digits, however it was typed", () => {
  for (const typed of ["+7 700 000 00 00", "8 (700) 000-00-00", "7 700 000 00 00", "700.000.00.00"]) {
    expect(phoneOf(typed)).toBe("+77000000000");
  }
  expect(phoneOf("+44 20 0000 0000")).toBe("+442000000000");
});

test("texts that cannot be a phone number are refused", () => {
  for (const typed of ["", "12", "+7 700 000 00 00 ext", "+7700000000012345", "++77000000000"]) {
    expect(phoneOf(typed)).toBeUndefined();
  }
});
