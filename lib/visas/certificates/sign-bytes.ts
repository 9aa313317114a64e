import { createPrivateKey, type KeyObject, sign } from "node:crypto";
import { promisify } from "node:util";

/**
 * Signs bytes with ECDSA P-256 and SHA-256 and returns raw r‖s. The interface for keys that never leave their device:
 * any implementation (a PEM key here, a PKCS#11 token elsewhere) can seal, sign documents and issue certificates.
 */
export type SignBytes = (bytes: Uint8Array) => Promise<Uint8Array>;

/** A key that signs, with its public part as SubjectPublicKeyInfo. */
export type OpenSigner = { readonly sign: SignBytes; readonly publicKey: Uint8Array };

const signLater = promisify<string, Uint8Array, { key: KeyObject; dsaEncoding: "ieee-p1363" }, Buffer>(sign);

/**
 * A signer from a private key as PEM (PKCS#8 or SEC 1).
 * @throws Error, without any of the key's content, when it is not a P-256 key
 */
export function pemSigner(pem: string): { readonly sign: SignBytes; readonly key: KeyObject } {
  const key = parseKey(pem.replaceAll("\\n", "\n"));
  if (key?.asymmetricKeyDetails?.namedCurve !== "prime256v1")
    throw new Error("Not a private key of ECDSA P-256 in PEM");
  return {
    key,
    sign: async (bytes) =>
      new Uint8Array(await signLater("sha256", bytes, { key, dsaEncoding: "ieee-p1363" })),
  };
}

/** OpenSSL's messages are dropped: they are of no use to an operator, and a key's text must never be logged. */
function parseKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
