import type { DocumentVerdict } from "#lib/visas/verify/verify-document.ts";

/** The outcome for a person at a terminal: first the status, then the findings and the contents of the seal. */
export function verdictText(verdict: DocumentVerdict): string {
  const { status, trust, findings, notes, differences, signature, seal, unreadable, problem, kind } = verdict;
  const lines = [`${status} (${trust})`];
  if (findings.length > 1) lines.push(`Also: ${findings.slice(1).join(", ")}`);
  if (unreadable !== undefined) lines.push(`Not read: ${unreadable}`);
  if (problem !== undefined) lines.push(`Seal: ${problem.reason}`);
  if (kind === "pdf") lines.push(`Signature of the file: ${signature}`);
  for (const note of notes) lines.push(`Note: ${note}`);
  for (const { field, between, sealed, found } of differences)
    lines.push(`Difference in ${field} (${between}): sealed ${sealed}, found ${found}`);
  if (seal !== undefined) {
    const { header, features } = seal;
    lines.push(
      `Sealed by ${header.signerId} with certificate ${header.certificateReference} on ${header.signatureDate}`,
      features.mrz.line1,
      features.mrz.line2,
    );
  }
  return `${lines.join("\n")}\n`;
}
