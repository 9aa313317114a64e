import { NOBLE_VERIFIERS } from "./noble-curves.ts";
import { hashFor } from "./signature.ts";

/** The curves seals in use are signed on. */
export type CurveName = "P-224" | "P-256" | "brainpoolP224r1" | "brainpoolP256r1";

/** Bits of each curve's order: they give the length of r and s and the hash (Doc 9303-13, 2.4). */
const ORDER_BITS = {
  "P-224": 224,
  "P-256": 256,
  brainpoolP224r1: 224,
  brainpoolP256r1: 256,
} as const satisfies Record<CurveName, number>;

/** How many bytes r‖s has on a curve. */
export const rawSignatureLength = (curve: CurveName): number => (2 * ORDER_BITS[curve]) / 8;

/** What one ECDSA check needs: an uncompressed point (04‖x‖y), the signed bytes and raw r‖s. */
export type EcdsaCheck = {
  readonly publicKey: Uint8Array;
  readonly signedBytes: Uint8Array;
  readonly signature: Uint8Array;
};

/** Says whether a signature is right. Throws when the key is no point of the curve: trust lists hold none such. */
export type EcdsaVerifier = (check: EcdsaCheck) => Promise<boolean>;

/** How each curve is checked. */
export const VERIFIERS: Readonly<Record<CurveName, EcdsaVerifier>> = {
  "P-256": verifyP256,
  ...NOBLE_VERIFIERS,
};

/** P-256 is the only one of these curves that every browser and Node check by themselves. */
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
