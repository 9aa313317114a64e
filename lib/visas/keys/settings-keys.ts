import { openSigner } from "../certificates/open-signer.ts";
import { isKeyOf, readCertificates } from "../certificates/read-certificate.ts";
import { KEY_ROLES, type KeyRole, type SignerRole } from "./key-role.ts";
import type { KeyCertificate, KeySet, Signer } from "./key-set.ts";

export type KeySettings = Readonly<
  Partial<
    Record<
      | "CSCA_CERTIFICATE"
      | "SEAL_SIGNER_KEY"
      | "SEAL_SIGNER_CERTIFICATE"
      | "DOCUMENT_SIGNER_KEY"
      | "DOCUMENT_SIGNER_CERTIFICATE",
      string | undefined
    >
  >
>;

type SettingsKeys = {
  readonly signers: KeySet["signers"];
  readonly certificates: readonly KeyCertificate[];
};

/** The setting with the certificates of each role. */
export const certificateSettings = {
  csca: "CSCA_CERTIFICATE",
  "seal-signer": "SEAL_SIGNER_CERTIFICATE",
  "document-signer": "DOCUMENT_SIGNER_CERTIFICATE",
} as const satisfies Record<KeyRole, keyof KeySettings>;

/**
 * The keys from the settings, as PEM texts or addresses of PKCS#11 keys; undefined without them. A certificate's
 * setting may contain several: the first belongs to the key, the others are earlier ones, whose seals stay valid.
 * @throws Error naming the invalid setting, but never its content
 */
export async function settingsKeys(settings: KeySettings): Promise<SettingsKeys | undefined> {
  if (settings.SEAL_SIGNER_KEY === undefined) return undefined;
  const certificates = KEY_ROLES.flatMap((role) => {
    const found = certificatesOf(settings, role);
    if (found.length === 0) throw new Error(`${certificateSettings[role]} holds no certificate in PEM`);
    return found;
  });
  const signer = async (role: SignerRole, key: keyof KeySettings): Promise<Signer> => {
    const source = certificateSettings[role];
    const certificate = certificates.find((one) => one.role === role)?.certificate;
    const { sign, publicKey } = await openSigner(settings[key] ?? "");
    if (certificate === undefined || !isKeyOf(certificate, publicKey))
      throw new Error(`${source} is not the certificate of ${key}`);
    return { certificate, sign, source };
  };
  return {
    signers: {
      "seal-signer": await signer("seal-signer", "SEAL_SIGNER_KEY"),
      "document-signer": await signer("document-signer", "DOCUMENT_SIGNER_KEY"),
    },
    certificates,
  };
}

/** The certificates in the settings, without opening a key. */
export const settingsCertificates = (settings: KeySettings): readonly KeyCertificate[] =>
  KEY_ROLES.flatMap((role) => certificatesOf(settings, role));

const certificatesOf = (settings: KeySettings, role: KeyRole): readonly KeyCertificate[] =>
  readCertificates(Buffer.from(settings[certificateSettings[role]] ?? "")).map((certificate) => ({
    role,
    certificate,
    revokedAt: undefined,
  }));
