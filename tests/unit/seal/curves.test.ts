import { createSign, generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { rawSignatureLength, VERIFIERS } from "#lib/visas/seal/curves.ts";
import type { CurveName } from "#lib/visas/seal/ecdsa-verifier.ts";
import { verifySeal } from "#lib/visas/seal/verify-seal.ts";
import { aSigner, sampleContent, sealOf, today } from "./sample-seal.ts";

/** The curves with OpenSSL's names and the hash that Doc 9303-13, 2.4 gives them. */
const CURVES: readonly (readonly [CurveName, string, string])[] = [
  ["P-256", "prime256v1", "SHA256"],
  ["P-224", "secp224r1", "SHA224"],
  ["brainpoolP224r1", "brainpoolP224r1", "SHA224"],
  ["brainpoolP256r1", "brainpoolP256r1", "SHA256"],
];

describe.each(CURVES)("a seal signed by OpenSSL on %s", (curve, namedCurve, hash) => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve });
  const signer = { key: privateKey, dsaEncoding: "ieee-p1363" as const };
  const sign = async (bytes: Uint8Array) => new Uint8Array(createSign(hash).update(bytes).sign(signer));
  const point = new Uint8Array(publicKey.export({ type: "spki", format: "der" })).slice(
    -rawSignatureLength(curve) - 1,
  );
  const certificate = async () => ({ ...(await aSigner()).certificate, curve, publicKey: point });

  it("is valid", async () => {
    const bytes = await sealOf(sampleContent, sign);
    expect(await verifySeal({ bytes, trust: [await certificate()], today })).toMatchObject({
      status: "VALID",
    });
  });

  it("is invalid after a change", async () => {
    const bytes = await sealOf(sampleContent, sign);
    const last = bytes.length - 1;
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    const verdict = await verifySeal({ bytes, trust: [await certificate()], today });
    expect(verdict).toMatchObject({ status: "INVALID_SIGNATURE" });
  });

  it("is checked for r and s of nought and beyond the order without a throw", async () => {
    const verifier = VERIFIERS[curve];
    for (const filling of [0, 255]) {
      const signature = new Uint8Array(rawSignatureLength(curve)).fill(filling);
      expect(await verifier({ publicKey: point, signedBytes: new Uint8Array(3), signature })).toBe(false);
    }
  });
});
