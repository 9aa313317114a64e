import { toPem } from "../certificates/pem.ts";
import { readCertificate } from "../certificates/read-certificate.ts";
import { certificateFile, type KeyEntry, keyFile, writePrivate } from "./key-folder.ts";
import type { KeyRole } from "./key-role.ts";

/** Writes a certificate and, if available, its key; the entry still has to be added to the list. */
export function storeKey(
  folder: string,
  role: KeyRole,
  der: Uint8Array,
  pem: string | undefined,
  installedAt: Date,
): KeyEntry {
  const certificate = readCertificate(der);
  if (certificate === undefined) throw new Error("Not a certificate");
  const entry = { role, reference: certificate.serialNumber, installedAt: installedAt.toISOString() };
  if (pem !== undefined) writePrivate(keyFile(folder, entry), pem);
  writePrivate(certificateFile(folder, entry), toPem("CERTIFICATE", der));
  return entry;
}
