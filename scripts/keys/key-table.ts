import type { X509Certificate } from "node:crypto";
import { keyUsedUntil } from "#lib/visas/certificates/key-use.ts";
import { subjectOf } from "#lib/visas/certificates/read-certificate.ts";
import { activeEntry } from "#lib/visas/keys/active-entry.ts";
import { certificateIn } from "#lib/visas/keys/folder-certificates.ts";
import type { KeyEntry } from "#lib/visas/keys/key-folder.ts";
import type { KeyRole } from "#lib/visas/keys/key-role.ts";
import type { KeyCertificate } from "#lib/visas/keys/key-set.ts";
import { certificateSettings } from "#lib/visas/keys/settings-keys.ts";

/**
 * One line for each certificate, those from the settings last: role, serial number, subject, the last day on which its
 * key signs, the last day on which it verifies, and its present use.
 */
export function keyTable(
  folder: string,
  entries: readonly KeyEntry[],
  given: readonly KeyCertificate[],
  at: Date,
): string {
  const stored = new Set(entries.map(({ reference }) => reference));
  const rows = [
    ...entries.map((entry) => {
      const certificate = certificateIn(folder, entry);
      return row(entry.role, certificate, stateOf(entry, entries, certificate, at));
    }),
    ...given
      .filter(({ certificate }) => !stored.has(certificate.serialNumber))
      .map(({ role, certificate }) => row(role, certificate, `given by ${certificateSettings[role]}`)),
  ];
  if (rows.length === 0) return `No keys in ${folder}\n`;
  const widths = [0, 1, 2, 3, 4, 5].map((column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ");
  return `${rows.map((cells) => line(cells).trimEnd()).join("\n")}\n`;
}

function row(role: KeyRole, certificate: X509Certificate, state: string): readonly string[] {
  const { country, commonName } = subjectOf(certificate);
  return [
    role,
    certificate.serialNumber,
    `${country} ${commonName}`,
    `signs until ${day(keyUsedUntil(certificate))}`,
    `verifies until ${day(certificate.validToDate)}`,
    state,
  ];
}

const day = (moment: Date): string => moment.toISOString().slice(0, 10);

function stateOf(
  entry: KeyEntry,
  entries: readonly KeyEntry[],
  certificate: X509Certificate,
  at: Date,
): string {
  if (entry.revokedAt) return `revoked ${entry.revokedAt.slice(0, 10)}`;
  if (entry.role === "csca") return "trusted";
  if (activeEntry(entries, entry.role) !== entry) return "verifies old documents";
  return keyUsedUntil(certificate) > at ? "in use" : "signs no more: rotate it";
}
