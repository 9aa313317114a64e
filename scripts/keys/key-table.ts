import { subjectOf } from "#lib/visas/certificates/read-certificate.ts";
import { activeEntry } from "#lib/visas/keys/active-entry.ts";
import { certificateIn } from "#lib/visas/keys/folder-certificates.ts";
import type { KeyEntry } from "#lib/visas/keys/key-folder.ts";

/** One line for each certificate: role, serial number, subject, last day, and what it is used for now. */
export function keyTable(folder: string, entries: readonly KeyEntry[]): string {
  if (entries.length === 0) return `No keys in ${folder}\n`;
  const rows = entries.map((entry) => {
    const certificate = certificateIn(folder, entry);
    const { country, commonName } = subjectOf(certificate);
    return [
      entry.role,
      entry.reference,
      `${country} ${commonName}`,
      `until ${certificate.validToDate.toISOString().slice(0, 10)}`,
      stateOf(entry, entries),
    ];
  });
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ");
  return `${rows.map((row) => line(row).trimEnd()).join("\n")}\n`;
}

function stateOf(entry: KeyEntry, entries: readonly KeyEntry[]): string {
  if (entry.revokedAt) return `revoked ${entry.revokedAt.slice(0, 10)}`;
  if (entry.role === "csca") return "trusted";
  return activeEntry(entries, entry.role) === entry ? "in use" : "verifies old documents";
}
