import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { KEY_ROLES } from "./key-role.ts";

/** The folder's data about a certificate, besides the certificate itself. */
const entry = z.object({
  role: z.enum(KEY_ROLES),
  /** Serial number in capital hex digits, used in the names of the files. */
  reference: z.string().regex(/^[0-9A-F]+$/),
  installedAt: z.iso.datetime(),
  /** It signs nothing new; its signatures stay valid. */
  retiredAt: z.iso.datetime().optional(),
  revokedAt: z.iso.datetime().optional(),
});

const index = z.object({ format: z.literal(1), certificates: z.array(entry) });

export type KeyEntry = z.infer<typeof entry>;

const indexFile = (folder: string): string => join(folder, "keys.json");

export const certificateFile = (folder: string, { role, reference }: Pick<KeyEntry, "role" | "reference">) =>
  join(folder, `${role}-${reference}.crt.pem`);

/** The file with a private key as PEM, or with the address of one in a PKCS#11 device. */
export const keyFile = (folder: string, { role, reference }: Pick<KeyEntry, "role" | "reference">) =>
  join(folder, `${role}-${reference}.key.pem`);

/** The file with a pending key that has no certificate yet. */
export const waitingKeyFile = (folder: string, role: KeyEntry["role"]) =>
  join(folder, `${role}-requested.key.pem`);

export const requestFile = (folder: string, role: KeyEntry["role"]) =>
  join(folder, `${role}-requested.csr.pem`);

/** The certificates of a key folder in order of installation; empty without a folder. */
export function readEntries(folder: string): readonly KeyEntry[] {
  const file = indexFile(folder);
  return existsSync(file) ? index.parse(JSON.parse(readFileSync(file, "utf8"))).certificates : [];
}

/** Writes the list of certificates atomically. */
export function writeEntries(folder: string, certificates: readonly KeyEntry[]): void {
  writePrivate(indexFile(folder), `${JSON.stringify({ format: 1, certificates }, null, 2)}\n`);
}

/** Writes a file atomically that only its owner may read. */
export function writePrivate(file: string, content: string): void {
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, content, { mode: 0o600, flag: "wx" });
  renameSync(unfinished, file);
}

/** Creates the folder, for its owner only. */
export const makeFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
};
