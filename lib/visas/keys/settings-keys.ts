import { createPublicKey } from "node:crypto";
import type { Env } from "#lib/platform/env.ts";
import { readCertificates } from "../certificates/read-certificate.ts";
import { pemSigner } from "../certificates/sign-bytes.ts";
import type { KeyCertificate, KeySet, Signer } from "./key-set.ts";

type KeySettings = Pick<
  Env,
  | "CSCA_CERTIFICATE"
  | "SEAL_SIGNER_KEY"
  | "SEAL_SIGNER_CERTIFICATE"
  | "DOCUMENT_SIGNER_KEY"
  | "DOCUMENT_SIGNER_CERTIFICATE"
>;

/**
 * Keys given as PEM texts in the settings; undefined when they are not. A certificate's setting may hold several: the
 * first belongs to the key, the others are earlier ones, whose seals stay valid.
 * @throws Error naming the setting that does not fit; never its content
 */
export function settingsKeys(
  settings: KeySettings,
): { readonly signers: KeySet["signers"]; readonly certificates: readonly KeyCertificate[] } | undefined {
  if (settings.SEAL_SIGNER_KEY === undefined) return undefined;
  const read = (name: keyof KeySettings) => {
    const found = readCertificates(Buffer.from(settings[name] ?? ""));
    if (found.length === 0) throw new Error(`${name} holds no certificate in PEM`);
    return found;
  };
  const signer = (key: keyof KeySettings, name: keyof KeySettings): Signer => {
    const [certificate] = read(name);
    const { sign, key: privateKey } = pemSigner(settings[key] ?? "");
    const [mine, certified] = [createPublicKey(privateKey), certificate?.publicKey];
    if (certificate === undefined || certified === undefined || !mine.equals(certified))
      throw new Error(`${name} is not the certificate of ${key}`);
    return { certificate, sign };
  };
  const all = (role: KeyCertificate["role"], name: keyof KeySettings): readonly KeyCertificate[] =>
    read(name).map((certificate) => ({ role, certificate, revokedAt: undefined }));
  return {
    signers: {
      "seal-signer": signer("SEAL_SIGNER_KEY", "SEAL_SIGNER_CERTIFICATE"),
      "document-signer": signer("DOCUMENT_SIGNER_KEY", "DOCUMENT_SIGNER_CERTIFICATE"),
    },
    certificates: [
      ...all("csca", "CSCA_CERTIFICATE"),
      ...all("seal-signer", "SEAL_SIGNER_CERTIFICATE"),
      ...all("document-signer", "DOCUMENT_SIGNER_CERTIFICATE"),
    ],
  };
}
