import { type ECDSA, ecdsa, type WeierstrassOpts, weierstrass } from "@noble/curves/abstract/weierstrass.js";
import { brainpoolP256r1 } from "@noble/curves/misc.js";
import { sha224 } from "@noble/hashes/sha2.js";
import type { CurveName, EcdsaVerifier } from "./ecdsa-verifier.ts";

/** RFC 5639, 3.3. */
const BRAINPOOL_P224R1: WeierstrassOpts<bigint> = {
  p: 0xd7c134aa264366862a18302575d1d787b09f075797da89f57ec8c0ffn,
  n: 0xd7c134aa264366862a18302575d0fb98d116bc4b6ddebca3a5a7939fn,
  h: 1n,
  a: 0x68a5e62ca9ce6c1c299803a6c1530b514e182ad8b0042a59cad29f43n,
  b: 0x2580f63ccfe44138870713b1a92369e33e2135d266dbb372386c400bn,
  Gx: 0x0d9029ad2c7e5cf4340823b2a87dc68c9e4ce3174c1e6efdee12c07dn,
  Gy: 0x58aa56f772c0726f24c6b89e4ecdac24354b9e99caa3f6d3761402cdn,
};

/** FIPS 186-5, P-224 (SP 800-186, 3.2.1.2). */
const P224: WeierstrassOpts<bigint> = {
  p: 0xffffffffffffffffffffffffffffffff000000000000000000000001n,
  n: 0xffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3dn,
  h: 1n,
  a: 0xfffffffffffffffffffffffffffffffefffffffffffffffffffffffen,
  b: 0xb4050a850c04b3abf54132565044b0b7d7bfd8ba270b39432355ffb4n,
  Gx: 0xb70e0cbd6bb4bf7f321390b94a03c1d356c21122343280d6115c1d21n,
  Gy: 0xbd376388b5f723fb4c22dfe6cd4375a05a07476444d5819985007e34n,
};

/** High and low s are both accepted, because Doc 9303-13, 2.4 requires neither. */
const verifierOn =
  (curve: ECDSA): EcdsaVerifier =>
  async ({ publicKey, signedBytes, signature }) =>
    curve.verify(signature, signedBytes, publicKey, { lowS: false, format: "compact" });

/**
 * The curves of other states' seals, which browsers do not support natively. Only for verification, without secrets.
 */
export const NOBLE_VERIFIERS = {
  "P-224": verifierOn(ecdsa(weierstrass(P224), sha224)),
  brainpoolP224r1: verifierOn(ecdsa(weierstrass(BRAINPOOL_P224R1), sha224)),
  brainpoolP256r1: verifierOn(brainpoolP256r1),
} as const satisfies { readonly [curve in CurveName]?: EcdsaVerifier };
