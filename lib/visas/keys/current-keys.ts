import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { now } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";
import { openSigner } from "../certificates/open-signer.ts";
import { activeEntry } from "./active-entry.ts";
import { makeDevelopmentKeys, SPECIMEN_MARK } from "./development-keys.ts";
import { certificateIn, folderCertificates } from "./folder-certificates.ts";
import { certificateFile, type KeyEntry, keyFile, readEntries } from "./key-folder.ts";
import { SIGNER_ROLES, type SignerRole } from "./key-role.ts";
import type { KeyCertificate, KeySet, Signer } from "./key-set.ts";
import { settingsKeys } from "./settings-keys.ts";

/** The settings do not change while a process runs, so their keys are opened once. */
let given: ReturnType<typeof settingsKeys> | undefined;
let cached: { readonly stamp: string; readonly keys: KeySet } | undefined;

/**
 * The keys and certificates in use: those of the settings, else those of the key folder, in which a development set is
 * created if it is empty. The folder is checked each time, so that a rotation or a revocation takes effect immediately.
 * @throws Error with the remedy when a signer is missing or revoked
 */
export async function currentKeys(): Promise<KeySet> {
  const { KEYS_LOCATION } = env();
  const folder = KEYS_LOCATION === undefined ? undefined : resolve(KEYS_LOCATION);
  given ??= settingsKeys(env());
  const settings = await given;
  if (folder !== undefined && settings === undefined) await makeDevelopmentKeys(folder, now());
  const stamp = folder === undefined ? "" : stampOf(folder);
  if (cached?.stamp === stamp) return cached.keys;
  const stored = folder === undefined ? [] : readEntries(folder);
  const keys = keySet(
    settings?.signers ?? (await folderSigners(folder ?? "", stored)),
    mergeCertificates(folderCertificates(folder ?? "", stored), settings?.certificates ?? []),
  );
  cached = { stamp, keys };
  return keys;
}

async function folderSigners(folder: string, entries: readonly KeyEntry[]): Promise<KeySet["signers"]> {
  const signer = async (role: SignerRole): Promise<Signer> => {
    const entry = activeEntry(entries, role);
    if (entry === undefined)
      throw new Error(`There is no ${role} in use: run "npm run keys -- rotate ${role}" or install one`);
    const { sign } = await openSigner(readFileSync(keyFile(folder, entry), "utf8"));
    return { certificate: certificateIn(folder, entry), sign, source: certificateFile(folder, entry) };
  };
  return { "seal-signer": await signer("seal-signer"), "document-signer": await signer("document-signer") };
}

/** The settings' certificates together with the folder's; a revocation in the folder applies to both. */
function mergeCertificates(
  stored: readonly KeyCertificate[],
  given: readonly KeyCertificate[],
): readonly KeyCertificate[] {
  const known = new Set(stored.map(({ certificate }) => certificate.fingerprint256));
  return [...stored, ...given.filter(({ certificate }) => !known.has(certificate.fingerprint256))];
}

function keySet(signers: KeySet["signers"], all: readonly KeyCertificate[]): KeySet {
  for (const role of SIGNER_ROLES) {
    const { certificate, source } = signers[role];
    const { serialNumber } = certificate;
    if (all.some((one) => one.revokedAt && one.certificate.serialNumber === serialNumber))
      throw new Error(`The certificate ${serialNumber} of the ${role} (${source}) is revoked: give another`);
  }
  const isDevelopment = ({ issuer }: X509Names) => issuer.includes(`CN=${SPECIMEN_MARK}`);
  const development = SIGNER_ROLES.some((role) => isDevelopment(signers[role].certificate));
  // A portal with real keys does not confirm specimens that it made before.
  const certificates = development ? all : all.filter(({ certificate }) => !isDevelopment(certificate));
  return { signers, certificates, development };
}

type X509Names = { readonly issuer: string };

/** Changes whenever the folder's list is written; with keys in the settings there may be no folder. */
function stampOf(folder: string): string {
  const list = statSync(join(folder, "keys.json"), { throwIfNoEntry: false });
  return list === undefined ? folder : `${folder} ${list.mtimeMs} ${list.size} ${list.ino}`;
}
