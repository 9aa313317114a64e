import type { CurveName, EcdsaCheck, EcdsaVerifier } from "./ecdsa-verifier.ts";
import { NOBLE_VERIFIERS } from "./noble-curves.ts";
import { hashFor } from "./signature.ts";

/** Bits of each curve's order, which determine the length of r and s and the hash (Doc 9303-13, 2.4). */
const ORDER_BITS = {
  "P-224": 224,
  "P-256": 256,
  brainpoolP224r1: 224,
  brainpoolP256r1: 256,
} as const satisfies Record<CurveName, number>;

/** Length of r‖s in bytes on a curve. */
export const rawSignatureLength = (curve: CurveName): number => (2 * ORDER_BITS[curve]) / 8;

/** The verifier of each curve. */
export const VERIFIERS: Readonly<Record<CurveName, EcdsaVerifier>> = {
  "P-256": verifyP256,
  ...NOBLE_VERIFIERS,
};

/** Of these curves, only P-256 is supported natively by every browser and by Node. */
async function verifyP256({ publicKey, signedBytes, signature }: EcdsaCheck): Promise<boolean> {
  const { subtle } = globalThis.crypto;
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const key = await subtle.importKey("raw", new Uint8Array(publicKey), algorithm, false, ["verify"]);
  return subtle.verify(
    { name: "ECDSA", hash: hashFor(ORDER_BITS["P-256"]) },
    key,
    new Uint8Array(signature),
    new Uint8Array(signedBytes),
  );
}
