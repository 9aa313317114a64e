import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { distinguishedName } from "#lib/visas/certificates/name.ts";
import { openSigner } from "#lib/visas/certificates/open-signer.ts";
import { type Issuer, issueCertificate } from "#lib/visas/keys/issue-certificate.ts";
import { waitingKeyFile } from "#lib/visas/keys/key-folder.ts";
import type { SignerRole } from "#lib/visas/keys/key-role.ts";
import { newKey } from "#lib/visas/keys/new-key.ts";

export const madeAt = new Date("2026-11-01T08:00:00Z");

/** A folder that does not exist yet. */
export const newFolder = (): string => join(mkdtempSync(join(tmpdir(), "portal-keys-")), "keys");

/** A country signing CA that does not belong to the portal. */
export async function aForeignCa(name = "Test Country Signing CA") {
  const key = await newKey();
  const issuer: Issuer = { name: distinguishedName("KZ", name), ...key };
  const subject = { role: "csca", name: issuer.name, publicKey: key.publicKey } as const;
  const certificate = new X509Certificate(await issueCertificate(subject, issuer, madeAt));
  return { issuer, certificate };
}

/** That CA's certificate for the pending key of a folder. */
export async function certified(
  folder: string,
  role: SignerRole,
  issuer: Issuer,
  name = distinguishedName("KZ", "AB"),
): Promise<X509Certificate> {
  const { publicKey } = await openSigner(readFileSync(waitingKeyFile(folder, role), "utf8"));
  return new X509Certificate(await issueCertificate({ role, name, publicKey }, issuer, madeAt));
}
