import type { KeyObject } from "node:crypto";
import type { CurveName } from "../seal/ecdsa-verifier.ts";
import { firstElement, insideOf } from "./read-der.ts";

/** OpenSSL's names of the curves used for seals. */
const CURVES: Readonly<Record<string, CurveName>> = {
  prime256v1: "P-256",
  secp224r1: "P-224",
  brainpoolP224r1: "brainpoolP224r1",
  brainpoolP256r1: "brainpoolP256r1",
};

/** Curve and uncompressed point (04‖x‖y) of a public key; undefined for other kinds of key. */
export function publicPoint(
  key: KeyObject,
): { readonly curve: CurveName; readonly point: Uint8Array } | undefined {
  const curve = CURVES[key.asymmetricKeyDetails?.namedCurve ?? ""];
  if (curve === undefined) return undefined;
  const [, bits] = insideOf(firstElement(key.export({ type: "spki", format: "der" })));
  const point = bits?.value.subarray(1);
  return point?.[0] === 0x04 ? { curve, point: new Uint8Array(point) } : undefined;
}
