import { describe, expect, it } from "vitest";
import { decodeHeader, encodeHeader, type HeaderField, unfitHeaderField } from "#lib/visas/seal/header.ts";
import { day } from "../../support/policies.ts";
import { bytesOf, hexOf } from "./hex.ts";

const header = {
  issuingCountry: "KAZ",
  signerId: "KZ01",
  certificateReference: "1A",
  issueDate: day("1957-03-25"),
  signatureDate: day("1957-03-25"),
};
const hex = "DC03 9858 9C1D1FE72171 319EF5 319EF5 5D01";

describe("the header of a seal (Doc 9303-13, 2.2)", () => {
  it("is this, byte for byte, for a visa of Kazakhstan", () => {
    expect(hexOf(encodeHeader(header))).toBe(hex.replaceAll(" ", ""));
  });

  it("reads back as version 4 from the byte 3", () => {
    expect(decodeHeader(bytesOf(hex))).toEqual({
      ok: true,
      value: { header: { version: 4, ...header }, next: 18 },
    });
  });

  it("reads version 3 from the byte 2: five characters of reference, no length", () => {
    expect(decodeHeader(bytesOf("DC02 9858 9C1D1FEF219F 319EF5 319EF5 5D01"))).toEqual({
      ok: true,
      value: { header: { version: 3, ...header, certificateReference: "0A1B2" }, next: 18 },
    });
  });

  it("keeps a country of one letter without its fillers", () => {
    const bytes = encodeHeader({ ...header, issuingCountry: "D" });
    expect(hexOf(bytes.subarray(2, 4))).toBe("6ABC");
    expect(decodeHeader(bytes)).toMatchObject({ value: { header: { issuingCountry: "D" } } });
  });

  it.each(["1", "0F", "ABCDEF0123456789", "A".repeat(40), "7".repeat(255)])(
    "reads the reference %s back",
    (reference) => {
      const bytes = encodeHeader({ ...header, certificateReference: reference });
      expect(decodeHeader(bytes)).toMatchObject({
        ok: true,
        value: { header: { certificateReference: reference }, next: bytes.length },
      });
    },
  );

  it.each<[string, HeaderField, object]>([
    ["a country of four letters", "issuing-country", { issuingCountry: "KAZA" }],
    ["no country", "issuing-country", { issuingCountry: "" }],
    ["a signer of three characters", "signer", { signerId: "KZ1" }],
    ["a signer of small letters", "signer", { signerId: "kz01" }],
    ["a reference of other letters than hex", "certificate-reference", { certificateReference: "1G" }],
    ["no reference", "certificate-reference", { certificateReference: "" }],
    ["a reference of 256 digits", "certificate-reference", { certificateReference: "0".repeat(256) }],
  ])("does not write %s", (_what, field, change) => {
    expect(unfitHeaderField({ ...header, ...change })).toBe(field);
  });

  it.each([
    ["another magic constant", "DD03", { reason: "seal-magic", found: 0xdd }],
    ["version 1", "DC00", { reason: "seal-version", found: 0 }],
    ["version 5", "DC04", { reason: "seal-version", found: 4 }],
    ["a country of digits", "DC03 1FE7", { reason: "seal-header-field", field: "issuing-country" }],
    [
      "a country no characters stand for",
      "DC03 0000",
      {
        reason: "seal-header-field",
        field: "issuing-country",
        c40: { reason: "c40-no-character", at: 0 },
      },
    ],
    ["a signer of digits", "DC03 9858 1FE7 1FE7", { reason: "seal-header-field", field: "signer" }],
    [
      "an issue date without a day",
      hex.replace("319EF5", "2DCE65"),
      {
        reason: "seal-header-date",
        field: "issue-date",
        date: { reason: "seal-date-unknown-parts", parts: ["day"] },
      },
    ],
    [
      "a seal of a travel document",
      hex.replace("5D01", "5E03"),
      { reason: "seal-not-of-a-visa", definition: 0x5e, category: 3 },
    ],
  ])("names %s", (_what, bytes, problem) => {
    expect(decodeHeader(bytesOf(bytes))).toEqual({ ok: false, problem });
  });

  it("names the field in which it was cut off", () => {
    const whole = bytesOf(hex);
    const fields = Array.from(whole.keys(), (length) => {
      const read = decodeHeader(whole.subarray(0, length));
      return !read.ok && read.problem.reason === "seal-header-cut" ? read.problem.field : undefined;
    });
    expect([...new Set(fields)]).toEqual([
      "magic",
      "version",
      "issuing-country",
      "signer",
      "certificate-reference",
      "issue-date",
      "signature-date",
      "document-type",
    ]);
  });
});
