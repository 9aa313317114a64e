import { expect, test } from "vitest";
import { authenticatorUri, stepOfCode } from "#lib/accounts/second-factor/totp.ts";
import { qrCode } from "#lib/platform/barcodes/qr-code.ts";

/** The ASCII text 12345678901234567890 of RFC 6238, appendix B, in base32. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
  [59, "287082", 1],
  [1_111_111_109, "081804", 37_037_036],
  [1_111_111_111, "050471", 37_037_037],
  [1_234_567_890, "005924", 41_152_263],
  [2_000_000_000, "279037", 66_666_666],
])("at %i seconds the code is the one of RFC 6238, appendix B", (seconds, code, step) => {
  expect(stepOfCode(secret, code, new Date(seconds * 1000))).toBe(step);
});

test("a code is accepted one step to either side, and no further", () => {
  const at = (seconds: number) => stepOfCode(secret, "287082", new Date(seconds * 1000));
  expect([at(29), at(30), at(59), at(60), at(89), at(90)]).toEqual([1, 1, 1, 1, 1, undefined]);
});

test.each(["", "28708", "2870822", "abcdef", "287 082x", "２８７０８２"])(
  "%j is read as people type it or not at all",
  (typed) => {
    const expected = typed === "２８７０８２" ? 1 : undefined;
    expect(stepOfCode(secret, typed, new Date(59_000))).toBe(expected);
  },
);

test("the address for the app fits a code that a phone can scan, however long the e-mail address", () => {
  const uri = authenticatorUri(secret, `${"a".repeat(240)}@example.test`, "e-Visa KZ");
  expect(uri).toMatch(/^otpauth:\/\/totp\/e-Visa%20KZ:/);
  expect(new URL(uri).searchParams.get("secret")).toBe(secret);
  expect(qrCode(uri).side).toBeLessThanOrEqual(77);
});
