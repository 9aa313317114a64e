import { existsSync, readFileSync } from "node:fs";
import { ok, type Result } from "#lib/domain/result.ts";
import { distinguishedName } from "../certificates/name.ts";
import { openSigner } from "../certificates/open-signer.ts";
import { subjectOf } from "../certificates/read-certificate.ts";
import { activeEntry } from "./active-entry.ts";
import { certificateIn } from "./folder-certificates.ts";
import { listCertificate } from "./install-certificate.ts";
import { type Issuer, issueCertificate } from "./issue-certificate.ts";
import { type KeyEntry, keyFile, readEntries } from "./key-folder.ts";
import type { KeyProblem } from "./key-problem.ts";
import type { SignerRole } from "./key-role.ts";
import { newKey } from "./new-key.ts";
import { requestCertificate } from "./request-certificate.ts";
import { storeKey } from "./store-key.ts";

export type Rotation =
  | { readonly kind: "rotated"; readonly entry: KeyEntry }
  /** The CA is elsewhere: this request has to be taken to it, and the certificate installed. */
  | { readonly kind: "requested"; readonly file: string };

/**
 * Gives a role a new key under its present name. If the CA's key is in the folder, the new certificate is issued and
 * used immediately; otherwise a request is created. The old certificate stays listed, so old seals stay valid. Problem:
 * there is no present name (`no-such-certificate`).
 */
export async function rotateSigner(
  folder: string,
  role: SignerRole,
  at: Date,
): Promise<Result<Rotation, KeyProblem>> {
  const entries = readEntries(folder);
  const last = entries.findLast((entry) => entry.role === role);
  if (last === undefined) return { ok: false, problem: { reason: "no-such-certificate", reference: role } };
  const { country, commonName } = subjectOf(certificateIn(folder, last));
  const issuer = await localIssuer(folder, entries);
  if (issuer === undefined) {
    const requested = await requestCertificate(folder, role, country, commonName);
    return requested.ok ? ok({ kind: "requested", file: requested.value }) : requested;
  }
  const key = await newKey();
  const subject = { role, name: distinguishedName(country, commonName), publicKey: key.publicKey };
  const entry = storeKey(folder, role, await issueCertificate(subject, issuer, at), key.pem, at);
  listCertificate(folder, entries, entry);
  return ok({ kind: "rotated", entry });
}

async function localIssuer(folder: string, entries: readonly KeyEntry[]): Promise<Issuer | undefined> {
  const ca = activeEntry(entries, "csca");
  if (ca === undefined || !existsSync(keyFile(folder, ca))) return undefined;
  const { country, commonName } = subjectOf(certificateIn(folder, ca));
  const signer = await openSigner(readFileSync(keyFile(folder, ca), "utf8"));
  return { name: distinguishedName(country, commonName), ...signer };
}
