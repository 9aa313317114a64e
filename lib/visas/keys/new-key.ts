import { generateKeyPair, type KeyObject, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { pemSigner, type SignBytes } from "../certificates/sign-bytes.ts";

export type NewKey = {
  /** PKCS#8. */
  readonly pem: string;
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  readonly sign: SignBytes;
};

const generate = promisify(generateKeyPair) as (
  type: "ec",
  options: { readonly namedCurve: string },
) => Promise<{ readonly privateKey: KeyObject; readonly publicKey: KeyObject }>;

/** A new ECDSA P-256 key pair. */
export async function newKey(): Promise<NewKey> {
  const { privateKey, publicKey } = await generate("ec", { namedCurve: "prime256v1" });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return {
    pem,
    publicKey: new Uint8Array(publicKey.export({ type: "spki", format: "der" })),
    sign: pemSigner(pem).sign,
  };
}

/** A random serial number of exactly 8 bytes, positive; a seal allows at most 13 (Doc 9303-13, 2.2.1). */
export function newSerial(): Uint8Array {
  const serial = new Uint8Array(randomBytes(8));
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
}
