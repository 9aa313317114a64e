import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { KEY_ROLES } from "./key-role.ts";

/** What the folder knows of each certificate beside the certificate itself. */
const entry = z.object({
  role: z.enum(KEY_ROLES),
  /** Serial number in capital hex digits: names the files. */
  reference: z.string().regex(/^[0-9A-F]+$/),
  installedAt: z.iso.datetime(),
  /** It signs nothing new any more; what it signed stays valid. */
  retiredAt: z.iso.datetime().optional(),
  revokedAt: z.iso.datetime().optional(),
});

const index = z.object({ format: z.literal(1), certificates: z.array(entry) });

export type KeyEntry = z.infer<typeof entry>;

const indexFile = (folder: string): string => join(folder, "keys.json");

export const certificateFile = (folder: string, { role, reference }: Pick<KeyEntry, "role" | "reference">) =>
  join(folder, `${role}-${reference}.crt.pem`);

/** Holds a private key as PEM, or the address of one in a PKCS#11 device. */
export const keyFile = (folder: string, { role, reference }: Pick<KeyEntry, "role" | "reference">) =>
  join(folder, `${role}-${reference}.key.pem`);

/** Where a key waits for its certificate. */
export const waitingKeyFile = (folder: string, role: KeyEntry["role"]) =>
  join(folder, `${role}-requested.key.pem`);

export const requestFile = (folder: string, role: KeyEntry["role"]) =>
  join(folder, `${role}-requested.csr.pem`);

/** The certificates of a key folder in the order in which they were installed; empty when there is no folder yet. */
export function readEntries(folder: string): readonly KeyEntry[] {
  const file = indexFile(folder);
  return existsSync(file) ? index.parse(JSON.parse(readFileSync(file, "utf8"))).certificates : [];
}

/** Writes the list of certificates, whole or not at all. */
export function writeEntries(folder: string, certificates: readonly KeyEntry[]): void {
  writePrivate(indexFile(folder), `${JSON.stringify({ format: 1, certificates }, null, 2)}\n`);
}

/** Writes a file that only its owner may read, whole or not at all. */
export function writePrivate(file: string, content: string): void {
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, content, { mode: 0o600, flag: "wx" });
  renameSync(unfinished, file);
}

/** Makes the folder, for its owner alone. */
export const makeFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
};
