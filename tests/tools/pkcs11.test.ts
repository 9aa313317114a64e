import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { dateInAlmaty } from "#lib/platform/clock.ts";
import { openSigner } from "#lib/visas/certificates/open-signer.ts";
import { activeEntry } from "#lib/visas/keys/active-entry.ts";
import { certificateIn } from "#lib/visas/keys/folder-certificates.ts";
import { installCertificate } from "#lib/visas/keys/install-certificate.ts";
import { keyFile, readEntries } from "#lib/visas/keys/key-folder.ts";
import { requestCertificate } from "#lib/visas/keys/request-certificate.ts";
import { sealVisa } from "#lib/visas/keys/seal-visa.ts";
import { trustFromFolder } from "#lib/visas/verify/trust-files.ts";
import { verifyFile } from "#lib/visas/verify/verify-file.ts";
import { expectOk } from "../support/outcomes.ts";
import { aForeignCa, certified, madeAt, newFolder } from "../unit/keys/a-key-folder.ts";
import { visaLines } from "../unit/seal/sample-seal.ts";
import { runTool } from "./run-tool.ts";

const module = "/usr/lib/softhsm/libsofthsm2.so";
const home = mkdtempSync(join(tmpdir(), "portal-hsm-"));
const pinFile = join(home, "pin");

/** The address of the key with this name in the test's token. */
const address = (object: string, pin = pinFile) =>
  `pkcs11:token=portal;object=${object}?module-path=${module}&pin-source=file:${pin}`;

beforeAll(() => {
  mkdtempSync(join(home, "tokens-"));
  const tokens = readdirSync(home).find((name) => name.startsWith("tokens-")) ?? "";
  writeFileSync(join(home, "softhsm2.conf"), `directories.tokendir = ${join(home, tokens)}\n`);
  writeFileSync(pinFile, "4321\n", { mode: 0o600 });
  process.env.SOFTHSM2_CONF = join(home, "softhsm2.conf");
  runTool("softhsm2-util", [
    "--init-token",
    "--free",
    "--label",
    "portal",
    "--pin",
    "4321",
    "--so-pin",
    "4321",
  ]);
  const login = ["--module", module, "--token-label", "portal", "--login", "--pin", "4321"];
  const made = ["--keypairgen", "--key-type", "EC:prime256v1", "--label", "seal"];
  expect(runTool("pkcs11-tool", [...login, ...made]).status).toBe(0);
});

describe("a key in a PKCS#11 device", () => {
  test("is requested for, certified, and seals; nothing of it is in the folder", async () => {
    const folder = newFolder();
    const { issuer, certificate: ca } = await aForeignCa();
    await installCertificate(folder, ca, madeAt);
    expectOk(await requestCertificate(folder, "seal-signer", "KZ", "AB", address("seal")));
    const installed = await installCertificate(
      folder,
      await certified(folder, "seal-signer", issuer),
      madeAt,
    );
    expectOk(installed);
    for (const file of readdirSync(folder))
      expect(readFileSync(join(folder, file), "utf8")).not.toContain("PRIVATE");

    const entry = activeEntry(readEntries(folder), "seal-signer");
    if (entry === undefined) throw new Error("nothing installed");
    const { sign } = await openSigner(readFileSync(keyFile(folder, entry), "utf8"));
    const [mrzLine1, mrzLine2] = visaLines;
    const visa = { id: "sample", issuedAt: madeAt, mrzLine1, mrzLine2, entries: 1, stayDays: 30 };
    const seal = await sealVisa(
      { ...visa, passportNumber: "L898902C3", category: "B1" },
      { certificate: certificateIn(folder, entry), sign, source: folder },
      madeAt,
    );
    const trust = trustFromFolder(folder);
    expect(await verifyFile(seal, trust, dateInAlmaty(madeAt))).toMatchObject({
      status: "VALID",
      valid: true,
    });
  });

  test("that is not there, or whose PIN is wrong, is refused without a secret in the message", async () => {
    const wrongPin = join(home, "wrong-pin");
    writeFileSync(wrongPin, "9999\n");
    await expect(openSigner(address("other"))).rejects.toThrow(/^The PKCS#11 device refuses its key other$/);
    await expect(openSigner(address("seal", wrongPin))).rejects.toThrow(/^The PKCS#11 device refuses/);
    await expect(openSigner("pkcs11:token=portal;object=seal")).rejects.toThrow("lacks pin-source");
  });
});
