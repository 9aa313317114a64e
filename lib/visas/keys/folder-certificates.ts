import type { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { readCertificates } from "../certificates/read-certificate.ts";
import { certificateFile, type KeyEntry } from "./key-folder.ts";
import type { KeyCertificate } from "./key-set.ts";

/** The certificates in a key folder, with their revocations. */
export const folderCertificates = (folder: string, entries: readonly KeyEntry[]): readonly KeyCertificate[] =>
  entries.map((entry) => ({
    role: entry.role,
    certificate: certificateIn(folder, entry),
    revokedAt: entry.revokedAt === undefined ? undefined : new Date(entry.revokedAt),
  }));

/** The certificate of one entry. @throws Error naming a file without one */
export function certificateIn(folder: string, entry: KeyEntry): X509Certificate {
  const file = certificateFile(folder, entry);
  const [certificate] = readCertificates(readFileSync(file));
  if (certificate === undefined) throw new Error(`${file} holds no certificate`);
  return certificate;
}
