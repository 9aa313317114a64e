import type { X509Certificate } from "node:crypto";
import type { SignBytes } from "../certificates/sign-bytes.ts";
import type { KeyRole, SignerRole } from "./key-role.ts";

/** A certificate of the portal: the one in use, one before it, or a revoked one. */
export type KeyCertificate = {
  readonly role: KeyRole;
  readonly certificate: X509Certificate;
  readonly revokedAt: Date | undefined;
};

export type Signer = {
  readonly certificate: X509Certificate;
  readonly sign: SignBytes;
  /** Where the certificate comes from, for operators: a variable's name or a file. */
  readonly source: string;
};

/** Everything that the portal signs with and is verified by. */
export type KeySet = {
  readonly signers: Readonly<Record<SignerRole, Signer>>;
  readonly certificates: readonly KeyCertificate[];
  /** A CA for development issued the signers' certificates: every document is a specimen. */
  readonly development: boolean;
};
