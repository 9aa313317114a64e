import type { X509Certificate } from "node:crypto";
import type { SignBytes } from "../certificates/sign-bytes.ts";
import type { KeyRole, SignerRole } from "./key-role.ts";

/** A certificate of the portal: the current one, an earlier one, or a revoked one. */
export type KeyCertificate = {
  readonly role: KeyRole;
  readonly certificate: X509Certificate;
  readonly revokedAt: Date | undefined;
};

export type Signer = {
  readonly certificate: X509Certificate;
  readonly sign: SignBytes;
  /** The origin of the certificate, for operators: a variable's name or a file. */
  readonly source: string;
};

/** The portal's signing keys and the certificates for verification. */
export type KeySet = {
  readonly signers: Readonly<Record<SignerRole, Signer>>;
  readonly certificates: readonly KeyCertificate[];
  /** A development CA issued the signers' certificates, so every document is a specimen. */
  readonly development: boolean;
};
