import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type KeyEntry, readEntries, writeEntries } from "./key-folder.ts";
import type { KeyProblem } from "./key-problem.ts";

/**
 * Revokes the certificate with this serial number (hex, any case), for ever: seals and documents that it signed stop
 * being valid with the next revocation list. Revoking it again changes nothing.
 */
export function revokeCertificate(folder: string, reference: string, at: Date): Result<KeyEntry, KeyProblem> {
  const entries = readEntries(folder);
  const wanted = reference.toUpperCase();
  const found = entries.find((entry) => entry.reference === wanted);
  if (found === undefined) return problem({ reason: "no-such-certificate", reference });
  const revoked: KeyEntry = { ...found, revokedAt: found.revokedAt ?? at.toISOString() };
  writeEntries(
    folder,
    entries.map((entry) => (entry === found ? revoked : entry)),
  );
  return ok(revoked);
}
