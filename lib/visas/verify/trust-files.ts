import { existsSync, readFileSync } from "node:fs";
import { readCertificates } from "../certificates/read-certificate.ts";
import { folderCertificates } from "../keys/folder-certificates.ts";
import { readEntries } from "../keys/key-folder.ts";
import type { TrustStore } from "./trust-store.ts";

/** The certificates in files (PEM or DER), or the first file that holds none. */
export function trustFromFiles(files: readonly string[]): TrustStore | { readonly unreadable: string } {
  const certificates = [];
  for (const file of files) {
    const found = existsSync(file) ? readCertificates(readFileSync(file)) : [];
    if (found.length === 0) return { unreadable: file };
    certificates.push(...found);
  }
  return { certificates, revoked: new Set() };
}

/**
 * Trust in given certificates where this portal's own signers are known too: they count when a CA among the given ones
 * issued them, and its revocations count for all.
 */
export function withKnownSigners(given: TrustStore, portal: TrustStore): TrustStore {
  const hasCa = given.certificates.some(({ ca }) => ca);
  const signers = hasCa ? portal.certificates.filter(({ ca }) => !ca) : [];
  const fresh = signers.filter((signer) =>
    given.certificates.every(({ fingerprint256 }) => fingerprint256 !== signer.fingerprint256),
  );
  return {
    certificates: [...given.certificates, ...fresh],
    revoked: new Set([...given.revoked, ...portal.revoked]),
  };
}

/** The certificates of a key folder with their revocations; none when there is no such folder. */
export function trustFromFolder(folder: string): TrustStore {
  const all = folderCertificates(folder, readEntries(folder));
  const revoked = all.filter(({ revokedAt }) => revokedAt !== undefined);
  return {
    certificates: all.map(({ certificate }) => certificate),
    revoked: new Set(revoked.map(({ certificate }) => certificate.serialNumber)),
  };
}
