import { createPublicKey } from "node:crypto";
import { pkcs11Signer } from "./pkcs11-signer.ts";
import { type OpenSigner, pemSigner } from "./sign-bytes.ts";

/**
 * Opens a private key: PEM text, or the address of a key in a PKCS#11 device (`pkcs11:…`, RFC 7512).
 * @throws Error, without any of the key's content, when it cannot be used
 */
export async function openSigner(key: string): Promise<OpenSigner> {
  if (key.trimStart().startsWith("pkcs11:")) return pkcs11Signer(key);
  const { key: privateKey, sign } = pemSigner(key);
  return { sign, publicKey: createPublicKey(privateKey).export({ type: "spki", format: "der" }) };
}
