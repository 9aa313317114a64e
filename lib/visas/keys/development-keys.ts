import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { distinguishedName } from "../certificates/name.ts";
import { type Issuer, issueCertificate } from "./issue-certificate.ts";
import { type KeyEntry, makeFolder, writeEntries } from "./key-folder.ts";
import type { KeyRole } from "./key-role.ts";
import { newKey } from "./new-key.ts";
import { storeKey } from "./store-key.ts";

/** Certificates below a CA whose common name begins with this are for development: their documents are specimens. */
export const SPECIMEN_MARK = "SPECIMEN";

const NAMES: Readonly<Record<KeyRole, Uint8Array>> = {
  csca: distinguishedName("KZ", `${SPECIMEN_MARK} Country Signing CA`),
  // Country and two capitals: the signer id `KZSP` (Doc 9303-13, 2.2.1).
  "seal-signer": distinguishedName("KZ", "SP"),
  "document-signer": distinguishedName("KZ", `${SPECIMEN_MARK} Document Signer`),
};

/**
 * Creates a CA, a seal signer and a document signer for development in `folder`, unless it has contents. Two processes
 * at the same time create one set: it is prepared elsewhere and moved into place by renaming.
 * @returns whether the set was created here
 */
export async function makeDevelopmentKeys(folder: string, from: Date): Promise<boolean> {
  if (holdsSomething(folder)) return false;
  makeFolder(dirname(folder));
  const aside = join(dirname(folder), `.keys-${randomUUID()}`);
  makeFolder(aside);
  try {
    const [csca, seal, document] = await Promise.all([newKey(), newKey(), newKey()]);
    const issuer: Issuer = { name: NAMES.csca, ...csca };
    const entries: KeyEntry[] = [];
    for (const [role, key] of [
      ["csca", csca],
      ["seal-signer", seal],
      ["document-signer", document],
    ] as const) {
      const subject = { role, name: NAMES[role], publicKey: key.publicKey };
      const der = await issueCertificate(subject, issuer, from);
      entries.push(storeKey(aside, role, der, key.pem, from));
    }
    writeEntries(aside, entries);
    return putInPlace(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

const holdsSomething = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0;

/** Renaming onto a folder succeeds only if it is empty or missing, so the second of two processes fails. */
function putInPlace(aside: string, folder: string): boolean {
  try {
    renameSync(aside, folder);
    return true;
  } catch (fault) {
    if (holdsSomething(folder)) return false;
    throw fault;
  }
}
