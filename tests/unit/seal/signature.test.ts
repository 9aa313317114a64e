import { createSign, createVerify, generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derToRaw, hashFor, rawToDer } from "#lib/visas/seal/signature.ts";
import { expectOk } from "../../support/outcomes.ts";
import { bytesOf, hexOf } from "./hex.ts";

describe("the two forms of an ECDSA signature (Doc 9303-13, Appendix B)", () => {
  it.each([
    ["7F01", "300602017F020101"],
    ["807F", "30070202008002017F"],
    ["007F0001", "300602017F020101"],
    ["0000", "3006020100020100"],
  ])("are %s and %s", (raw, der) => {
    expect(hexOf(rawToDer(bytesOf(raw)))).toBe(der);
    expect(derToRaw(bytesOf(der), raw.length / 4)).toEqual({ ok: true, value: bytesOf(raw) });
  });

  it("become each other for keys of every size", () => {
    const raw = fc
      .constantFrom(28, 32, 48, 66)
      .chain((size) => fc.uint8Array({ minLength: 2 * size, maxLength: 2 * size }));
    fc.assert(
      fc.property(raw, (bytes) => {
        expect(derToRaw(rawToDer(bytes), bytes.length / 2)).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  it.each(["prime256v1", "brainpoolP256r1", "secp224r1"])(
    "are both accepted by OpenSSL on %s",
    (namedCurve) => {
      const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve });
      const der = createSign("SHA256").update("seal").sign(privateKey);
      const size = namedCurve === "secp224r1" ? 28 : 32;
      const raw = expectOk(derToRaw(der, size));
      expect(
        createVerify("SHA256").update("seal").verify({ key: publicKey, dsaEncoding: "ieee-p1363" }, raw),
      ).toBe(true);
      expect(hexOf(rawToDer(raw))).toBe(hexOf(der));
    },
  );

  it.each([
    ["nothing", "", 0],
    ["another tag", "310602017F020101", 0],
    ["bytes behind it", "300602017F02010100", 0],
    ["no r", "30020401", 2],
    ["no s", "300302017F", 5],
    ["a cut s", "300602017F020201", 5],
    ["an s that ends before the sequence", "300702017F02010100", 5],
  ])("are not read from a sequence with %s", (_what, der, at) => {
    expect(derToRaw(bytesOf(der), 32)).toEqual({
      ok: false,
      problem: { reason: "der-signature-structure", at },
    });
  });

  it.each([
    ["negative", "3006020180020101", "r"],
    ["empty", "30050200020101", "r"],
    ["padded", "300702017F02020001", "s"],
    ["too long", "300702020101020101", "r"],
  ])("are not read from an integer that is %s", (_what, der, integer) => {
    expect(derToRaw(bytesOf(der), 1)).toEqual({
      ok: false,
      problem: { reason: "der-signature-integer", integer },
    });
  });
});

describe("the hash of a seal (Doc 9303-13, 2.4)", () => {
  it.each([
    [160, "SHA-224"],
    [224, "SHA-224"],
    [225, "SHA-256"],
    [256, "SHA-256"],
    [384, "SHA-384"],
    [521, "SHA-512"],
  ])("for an order of %i bits is %s", (bits, hash) => {
    expect(hashFor(bits)).toBe(hash);
  });
});
