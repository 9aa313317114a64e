import { maxCellLength } from "./limits.ts";

/**
 * Normalises a cell's text: composed letters, plain spaces, no invisible characters, no spaces at the ends. Removes the
 * apostrophe with which an export defuses a formula, and the `="…"` with which spreadsheets keep leading zeros.
 */
export function cleanCell(text: string): string {
  const plain = text
    .slice(0, maxCellLength + 1)
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[^\P{C}\n\t]/gu, "")
    .trim();
  const kept = /^="(.*)"$/s.exec(plain)?.[1] ?? plain;
  return kept.replace(/^'(?=[=+\-@\t\n＝＋－＠|%])/, "").trim();
}
