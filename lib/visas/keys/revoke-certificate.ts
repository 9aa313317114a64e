import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type KeyEntry, makeFolder, readEntries, writeEntries } from "./key-folder.ts";
import type { KeyProblem } from "./key-problem.ts";
import type { KeyCertificate } from "./key-set.ts";
import { storeKey } from "./store-key.ts";

/**
 * Permanently revokes the certificate with this serial number (hex, any case): its seals and documents become invalid
 * with the next revocation list. A certificate of `given`, from the settings, is stored in the folder with its
 * revocation, which applies to the settings too. Revoking it again has no effect.
 */
export function revokeCertificate(
  folder: string,
  reference: string,
  at: Date,
  given: readonly KeyCertificate[] = [],
): Result<KeyEntry, KeyProblem> {
  const entries = readEntries(folder);
  const wanted = reference.replaceAll(":", "").toUpperCase();
  const found = entries.find((entry) => entry.reference === wanted) ?? entered(folder, wanted, at, given);
  if (found === undefined) return problem({ reason: "no-such-certificate", reference });
  const revoked: KeyEntry = { ...found, revokedAt: found.revokedAt ?? at.toISOString() };
  const listed = entries.includes(found) ? entries : [...entries, found];
  writeEntries(
    folder,
    listed.map((entry) => (entry === found ? revoked : entry)),
  );
  return ok(revoked);
}

function entered(
  folder: string,
  reference: string,
  at: Date,
  given: readonly KeyCertificate[],
): KeyEntry | undefined {
  const one = given.find(({ certificate }) => certificate.serialNumber === reference);
  if (one === undefined) return undefined;
  makeFolder(folder);
  return storeKey(folder, one.role, one.certificate.raw, undefined, at);
}
