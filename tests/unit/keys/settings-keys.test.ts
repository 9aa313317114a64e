import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { now } from "#lib/platform/clock.ts";
import { activeEntry } from "#lib/visas/keys/active-entry.ts";
import { keyFile, readEntries } from "#lib/visas/keys/key-folder.ts";
import type { SignerRole } from "#lib/visas/keys/key-role.ts";
import { revokeCertificate } from "#lib/visas/keys/revoke-certificate.ts";
import { settingsCertificates, settingsKeys } from "#lib/visas/keys/settings-keys.ts";
import { aKeyFolder, certificateFileIn } from "../../support/a-signed-visa.ts";
import { expectOk } from "../../support/outcomes.ts";
import { setTestEnv } from "../../support/test-env.ts";
import { newFolder } from "./a-key-folder.ts";

/** The keys of a folder in the form of settings: line ends written as `\n`. */
async function asSettings() {
  const folder = await aKeyFolder();
  const oneLine = (file: string) => readFileSync(file, "utf8").replaceAll("\n", "\\n");
  const key = (role: SignerRole) => {
    const entry = activeEntry(readEntries(folder), role);
    if (entry === undefined) throw new Error(`no ${role}`);
    return oneLine(keyFile(folder, entry));
  };
  return {
    CSCA_CERTIFICATE: oneLine(certificateFileIn(folder, "csca")),
    SEAL_SIGNER_KEY: key("seal-signer"),
    SEAL_SIGNER_CERTIFICATE: oneLine(certificateFileIn(folder, "seal-signer")),
    DOCUMENT_SIGNER_KEY: key("document-signer"),
    DOCUMENT_SIGNER_CERTIFICATE: oneLine(certificateFileIn(folder, "document-signer")),
  };
}

describe("keys in the settings", () => {
  afterEach(() => vi.resetModules());

  test("are read, earlier certificates behind the one in use too", async () => {
    const settings = await asSettings();
    const earlier = (await asSettings()).SEAL_SIGNER_CERTIFICATE;
    const certificates = `${settings.SEAL_SIGNER_CERTIFICATE}${earlier}`;
    const keys = await settingsKeys({ ...settings, SEAL_SIGNER_CERTIFICATE: certificates });
    expect(keys?.certificates.map(({ role }) => role)).toEqual([
      "csca",
      "seal-signer",
      "seal-signer",
      "document-signer",
    ]);
    expect(keys?.signers["seal-signer"].certificate.serialNumber).toBe(
      keys?.certificates[1]?.certificate.serialNumber,
    );
  });

  test("that do not belong together are refused by name, without a word of a key", async () => {
    const settings = await asSettings();
    const { SEAL_SIGNER_KEY } = await asSettings();
    await expect(settingsKeys({ ...settings, SEAL_SIGNER_KEY })).rejects.toThrow(
      /^SEAL_SIGNER_CERTIFICATE is not the certificate of SEAL_SIGNER_KEY$/,
    );
    await expect(settingsKeys({ ...settings, CSCA_CERTIFICATE: "nothing" })).rejects.toThrow(
      /^CSCA_CERTIFICATE holds no certificate in PEM$/,
    );
    await expect(settingsKeys({ ...settings, DOCUMENT_SIGNER_KEY: "secret text" })).rejects.toThrow(
      /^Not a private key of ECDSA P-256 in PEM$/,
    );
  });

  test("need no folder, and no development keys are created in addition", async () => {
    setTestEnv("postgresql://test@127.0.0.1/test");
    const folder = newFolder();
    Object.assign(process.env, await asSettings(), { KEYS_LOCATION: folder });
    vi.resetModules();
    const { currentKeys } = await import("#lib/visas/keys/current-keys.ts");
    expect((await currentKeys()).certificates).toHaveLength(3);
    expect(readEntries(folder)).toEqual([]);
  });

  test("sign nothing once their certificate is revoked: the variable is named, and the list says so", async () => {
    setTestEnv("postgresql://test@127.0.0.1/test");
    const folder = newFolder();
    const settings = await asSettings();
    Object.assign(process.env, settings, { KEYS_LOCATION: folder });
    vi.resetModules();
    const { currentKeys } = await import("#lib/visas/keys/current-keys.ts");
    const given = (await currentKeys()).certificates;
    const signer = given.find(({ role }) => role === "seal-signer")?.certificate.serialNumber ?? "";
    expectOk(revokeCertificate(folder, signer, now(), settingsCertificates(settings)));
    await expect(currentKeys()).rejects.toThrow(/of the seal-signer \(SEAL_SIGNER_CERTIFICATE\) is revoked/);
  });
});
