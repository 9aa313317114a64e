import type { Env } from "#lib/platform/env.ts";
import { openSigner } from "../certificates/open-signer.ts";
import { isKeyOf, readCertificates } from "../certificates/read-certificate.ts";
import type { KeyCertificate, KeySet, Signer } from "./key-set.ts";

type KeySettings = Pick<
  Env,
  | "CSCA_CERTIFICATE"
  | "SEAL_SIGNER_KEY"
  | "SEAL_SIGNER_CERTIFICATE"
  | "DOCUMENT_SIGNER_KEY"
  | "DOCUMENT_SIGNER_CERTIFICATE"
>;

type SettingsKeys = {
  readonly signers: KeySet["signers"];
  readonly certificates: readonly KeyCertificate[];
};

/**
 * Keys given in the settings, as PEM texts or as addresses of PKCS#11 keys; undefined when they are not. A certificate's setting may hold several: the
 * first belongs to the key, the others are earlier ones, whose seals stay valid.
 * @throws Error naming the setting that does not fit; never its content
 */
export async function settingsKeys(settings: KeySettings): Promise<SettingsKeys | undefined> {
  if (settings.SEAL_SIGNER_KEY === undefined) return undefined;
  const read = (name: keyof KeySettings) => {
    const found = readCertificates(Buffer.from(settings[name] ?? ""));
    if (found.length === 0) throw new Error(`${name} holds no certificate in PEM`);
    return found;
  };
  const signer = async (key: keyof KeySettings, name: keyof KeySettings): Promise<Signer> => {
    const [certificate] = read(name);
    const { sign, publicKey } = await openSigner(settings[key] ?? "");
    if (certificate === undefined || !isKeyOf(certificate, publicKey))
      throw new Error(`${name} is not the certificate of ${key}`);
    return { certificate, sign };
  };
  const all = (role: KeyCertificate["role"], name: keyof KeySettings): readonly KeyCertificate[] =>
    read(name).map((certificate) => ({ role, certificate, revokedAt: undefined }));
  return {
    signers: {
      "seal-signer": await signer("SEAL_SIGNER_KEY", "SEAL_SIGNER_CERTIFICATE"),
      "document-signer": await signer("DOCUMENT_SIGNER_KEY", "DOCUMENT_SIGNER_CERTIFICATE"),
    },
    certificates: [
      ...all("csca", "CSCA_CERTIFICATE"),
      ...all("seal-signer", "SEAL_SIGNER_CERTIFICATE"),
      ...all("document-signer", "DOCUMENT_SIGNER_CERTIFICATE"),
    ],
  };
}
