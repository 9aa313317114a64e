import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays } from "#lib/domain/plain-date.ts";
import { now, todayInAlmaty } from "#lib/platform/clock.ts";
import { signDetached } from "#lib/visas/certificates/cms.ts";
import { pemSigner } from "#lib/visas/certificates/sign-bytes.ts";
import { renderVisa } from "#lib/visas/document/render.ts";
import type { VisaDocument } from "#lib/visas/document/visa-document.ts";
import { activeEntry } from "#lib/visas/keys/active-entry.ts";
import { makeDevelopmentKeys } from "#lib/visas/keys/development-keys.ts";
import { certificateIn } from "#lib/visas/keys/folder-certificates.ts";
import { certificateFile, keyFile, readEntries } from "#lib/visas/keys/key-folder.ts";
import type { KeyRole, SignerRole } from "#lib/visas/keys/key-role.ts";
import type { Signer } from "#lib/visas/keys/key-set.ts";
import { sealVisa } from "#lib/visas/keys/seal-visa.ts";
import { linesUntil } from "../unit/seal/sample-seal.ts";
import { sampleVisa } from "../unit/visas/sample-visa.ts";

/** A folder with new development keys. */
export async function aKeyFolder(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), "portal-keys-")), "keys");
  await makeDevelopmentKeys(folder, now());
  return folder;
}

/** The signer of a role in a folder. */
export function signerIn(folder: string, role: SignerRole): Signer {
  const entry = activeEntry(readEntries(folder), role);
  if (entry === undefined) throw new Error(`No ${role}`);
  const { sign } = pemSigner(readFileSync(keyFile(folder, entry), "utf8"));
  return { certificate: certificateIn(folder, entry), sign, source: certificateFile(folder, entry) };
}

/** The file with the certificate of a role in a folder. */
export function certificateFileIn(folder: string, role: KeyRole): string {
  const entry = activeEntry(readEntries(folder), role);
  if (entry === undefined) throw new Error(`No ${role}`);
  return certificateFile(folder, entry);
}

/** Both lines of the sample visa as it is signed here, in force today. */
export const signedLines = linesUntil(addDays(todayInAlmaty(), 90));

/** The sample visa with a seal and a signature by the keys of a folder. */
export async function aSignedVisa(
  folder: string,
  changes: Partial<VisaDocument> = {},
): Promise<{ readonly pdf: Buffer; readonly seal: Uint8Array }> {
  const seal = await aSeal(folder);
  const visa = { ...sampleVisa, mrz: signedLines, seal, specimen: true, ...changes };
  const signer = signerIn(folder, "document-signer");
  const pdf = await renderVisa(visa, {
    signedAt: now(),
    signDigest: (digest) => signDetached(digest, signer),
  });
  return { pdf, seal };
}

/** The seal of the sample visa by the seal signer of a folder. */
export const aSeal = (folder: string): Promise<Uint8Array> =>
  sealVisa(
    {
      id: "sample",
      issuedAt: now(),
      mrzLine1: signedLines[0],
      mrzLine2: signedLines[1],
      entries: 1,
      stayDays: 30,
      passportNumber: "L898902C3",
      category: "B12",
    },
    signerIn(folder, "seal-signer"),
    now(),
  );
