import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { keyUsedUntil } from "#lib/visas/certificates/key-use.ts";
import { pemSigner } from "#lib/visas/certificates/sign-bytes.ts";
import { makeDevelopmentKeys } from "#lib/visas/keys/development-keys.ts";
import { folderCertificates } from "#lib/visas/keys/folder-certificates.ts";
import { keyFile, readEntries } from "#lib/visas/keys/key-folder.ts";
import type { KeyCertificate, KeySet, Signer } from "#lib/visas/keys/key-set.ts";
import { newKey } from "#lib/visas/keys/new-key.ts";
import { revokeCertificate } from "#lib/visas/keys/revoke-certificate.ts";
import { signerFor } from "#lib/visas/keys/signer-for.ts";
import { signerState } from "#lib/visas/keys/signer-state.ts";
import { keys } from "#scripts/keys.ts";
import { signerWarnings } from "#scripts/stack/signer-warnings.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { aForeignCa, madeAt, newFolder } from "./a-key-folder.ts";

const lastDay = new Date("2027-11-01T08:00:00Z");
const shift = (moment: Date, days: number) => new Date(moment.getTime() + days * 86_400_000);

async function aKeySet(): Promise<KeySet> {
  const folder = newFolder();
  await makeDevelopmentKeys(folder, madeAt);
  const certificates = folderCertificates(folder, readEntries(folder));
  const { sign } = pemSigner((await newKey()).pem);
  const signer = (role: KeyCertificate["role"]): Signer => {
    const found = certificates.find((one) => one.role === role);
    if (found === undefined) throw new Error(`no ${role}`);
    return { certificate: found.certificate, sign, source: "SEAL_SIGNER_CERTIFICATE" };
  };
  const signers = { "seal-signer": signer("seal-signer"), "document-signer": signer("document-signer") };
  return { certificates, development: true, signers };
}

describe("the period in which a key may sign (Doc 9303-12, 7.1)", () => {
  test("is read from the certificate, which verifies longer", async () => {
    const { certificate } = (await aKeySet()).signers["seal-signer"];
    expect(keyUsedUntil(certificate)).toEqual(lastDay);
    expect(certificate.validToDate > lastDay).toBe(true);
  });

  test.each([
    [-400, "early"],
    [-365, "good"],
    [-31, "good"],
    [-30, "soon"],
    [-1, "soon"],
    [0, "past"],
    [400, "past"],
  ] as const)("%i days from its end the key is %s", async (days, state) => {
    const { signers } = await aKeySet();
    expect(signerState(signers["seal-signer"], shift(lastDay, days)).state).toBe(state);
  });

  test("is enforced: outside of it nothing new is signed, and the message names the certificate's source", async () => {
    const set = await aKeySet();
    expect(signerFor(set, "seal-signer", madeAt)).toBe(set.signers["seal-signer"]);
    expect(() => signerFor(set, "seal-signer", lastDay)).toThrow(
      /^The key of the seal-signer \(SEAL_SIGNER_CERTIFICATE\) may sign no more since 2027-11-01/,
    );
    expect(() => signerFor(set, "document-signer", shift(madeAt, -1))).toThrow(
      /may not sign before 2026-11-01/,
    );
  });

  test("is reported when the portal starts, before it ends and after", () => {
    const health = (state: "good" | "soon" | "past" | "early") =>
      ({ role: "seal-signer", state, source: "SEAL_SIGNER_CERTIFICATE", usedUntil: lastDay }) as const;
    expect(signerWarnings([health("good")])).toEqual([]);
    for (const state of ["soon", "past", "early"] as const) {
      expect(signerWarnings([health(state)])).toEqual([
        expect.stringMatching(/^WARNING: .*SEAL_SIGNER_CERTIFICATE, until 2027-11-01/),
      ]);
    }
  });
});

describe("a certificate from the settings", () => {
  async function given(): Promise<KeyCertificate> {
    const { certificate } = await aForeignCa();
    return { role: "csca", certificate, revokedAt: undefined };
  }

  test("is revoked by its serial number: the revocation is stored in the key folder, without any key", async () => {
    const folder = newFolder();
    const one = await given();
    const { serialNumber } = one.certificate;
    expectProblem(revokeCertificate(folder, serialNumber, madeAt));
    const colons = serialNumber.toLowerCase().replace(/..(?=.)/g, "$&:");
    expectOk(revokeCertificate(folder, colons, madeAt, [one]));
    const [entry] = readEntries(folder);
    expect(entry).toMatchObject({ reference: serialNumber, revokedAt: madeAt.toISOString() });
    expect(entry && existsSync(keyFile(folder, entry))).toBe(false);
    revokeCertificate(folder, serialNumber, shift(madeAt, 9), [one]);
    expect(readEntries(folder)).toEqual([entry]);
  });

  test("is listed and revoked by the command", async () => {
    const folder = newFolder();
    const one = await given();
    const run = async (...args: string[]) => {
      const printed: string[] = [];
      const print = (text: string) => printed.push(text);
      return { code: await keys(folder, args, print, print, [one]), text: printed.join("") };
    };
    expect((await run("list")).text).toMatch(/csca .* signs until .* given by CSCA_CERTIFICATE/);
    expect((await run("revoke", one.certificate.serialNumber)).text).toMatch(/csca .* revoked 20/);
  });
});
