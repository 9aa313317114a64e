import type { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { oids } from "../certificates/oids.ts";
import { openSigner } from "../certificates/open-signer.ts";
import { isIssuedBy, isKeyOf, subjectOf } from "../certificates/read-certificate.ts";
import { folderCertificates } from "./folder-certificates.ts";
import {
  type KeyEntry,
  makeFolder,
  readEntries,
  requestFile,
  waitingKeyFile,
  writeEntries,
} from "./key-folder.ts";
import type { KeyProblem } from "./key-problem.ts";
import type { SignerRole } from "./key-role.ts";
import { storeKey } from "./store-key.ts";

/**
 * Installs a certificate: that of the country signing CA, or the one requested for a pending key. Checks issuer,
 * validity, key, and for a seal signer the profile of Doc 9303-13 first. The previous signer is retired: it signs
 * nothing new, and its signatures stay valid.
 */
export async function installCertificate(
  folder: string,
  certificate: X509Certificate,
  at: Date,
): Promise<Result<KeyEntry, KeyProblem>> {
  const entries = readEntries(folder);
  const reference = certificate.serialNumber;
  if (entries.some((entry) => entry.reference === reference))
    return problem({ reason: "already-installed", reference });
  if (certificate.validFromDate > at || certificate.validToDate < at) {
    const [from, to] = [certificate.validFrom, certificate.validTo];
    return problem({ reason: "not-valid-now", from, to });
  }
  makeFolder(folder);
  return certificate.ca
    ? installCa(folder, certificate, entries, at)
    : installSigner(folder, certificate, entries, at);
}

/** Appends a new certificate to the list and retires the previous signer. */
export function listCertificate(folder: string, entries: readonly KeyEntry[], added: KeyEntry): void {
  const retire = (entry: KeyEntry): KeyEntry =>
    entry.role === added.role && added.role !== "csca" && !entry.retiredAt
      ? { ...entry, retiredAt: added.installedAt }
      : entry;
  writeEntries(folder, [...entries.map(retire), added]);
}

function installCa(
  folder: string,
  certificate: X509Certificate,
  entries: readonly KeyEntry[],
  at: Date,
): Result<KeyEntry, KeyProblem> {
  if (!isIssuedBy(certificate, certificate)) return problem({ reason: "ca-not-self-signed" });
  const entry = storeKey(folder, "csca", certificate.raw, undefined, at);
  listCertificate(folder, entries, entry);
  return ok(entry);
}

async function installSigner(
  folder: string,
  certificate: X509Certificate,
  entries: readonly KeyEntry[],
  at: Date,
): Promise<Result<KeyEntry, KeyProblem>> {
  const authorities = folderCertificates(folder, entries).filter(
    (one) => one.role === "csca" && !one.revokedAt,
  );
  if (!authorities.some((ca) => isIssuedBy(certificate, ca.certificate)))
    return problem({ reason: "issuer-not-installed", issuer: certificate.issuer.replaceAll("\n", ", ") });
  const role = signerRoleOf(certificate);
  const unfit = role === "seal-signer" ? unfitSealSigner(certificate) : undefined;
  if (unfit !== undefined) return problem({ reason: "seal-profile", wanted: unfit });
  const waiting = waitingKeyFile(folder, role);
  if (!existsSync(waiting)) return problem({ reason: "no-key-waits", role });
  const key = readFileSync(waiting, "utf8");
  if (!isKeyOf(certificate, (await openSigner(key)).publicKey))
    return problem({ reason: "no-key-waits", role });
  const entry = storeKey(folder, role, certificate.raw, key, at);
  listCertificate(folder, entries, entry);
  for (const file of [waiting, requestFile(folder, role)]) rmSync(file, { force: true });
  return ok(entry);
}

/** The role of a signer, which follows from the extended key usage. */
export const signerRoleOf = ({ keyUsage }: X509Certificate): SignerRole =>
  (keyUsage as readonly string[] | undefined)?.includes(oids.sealSigning) ? "seal-signer" : "document-signer";

/**
 * The missing requirements of a seal signer's certificate (Doc 9303-13, 2.2.1) as text; undefined when there are none.
 */
function unfitSealSigner(certificate: X509Certificate): string | undefined {
  const { country, commonName } = subjectOf(certificate);
  const attributes = certificate.subject.split("\n").length;
  if (attributes !== 2 || !/^[A-Z]{2}$/.test(country) || !/^[A-Z]{2}$/.test(commonName))
    return "a subject of country and two capitals as common name, and nothing else";
  if (certificate.serialNumber.length > 26) return "a serial number of at most 13 bytes";
  return certificate.publicKey.asymmetricKeyDetails?.namedCurve === "prime256v1"
    ? undefined
    : "a key of P-256";
}
