import { maxCellLength } from "./limits.ts";

/**
 * A cell's text as it was meant: composed letters, plain spaces, nothing invisible, nothing at the ends. The apostrophe
 * with which an export defuses a formula, and the `="…"` with which spreadsheets keep leading zeros, fall away.
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
