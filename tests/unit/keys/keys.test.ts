import type { X509Certificate } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { documentTypesOf } from "#lib/visas/certificates/document-types.ts";
import { distinguishedName } from "#lib/visas/certificates/name.ts";
import { isIssuedBy, subjectOf } from "#lib/visas/certificates/read-certificate.ts";
import { sealCertificates } from "#lib/visas/certificates/seal-certificates.ts";
import { makeDevelopmentKeys } from "#lib/visas/keys/development-keys.ts";
import { folderCertificates } from "#lib/visas/keys/folder-certificates.ts";
import { installCertificate } from "#lib/visas/keys/install-certificate.ts";
import { readEntries } from "#lib/visas/keys/key-folder.ts";
import type { KeyRole } from "#lib/visas/keys/key-role.ts";
import { requestCertificate } from "#lib/visas/keys/request-certificate.ts";
import { revokeCertificate } from "#lib/visas/keys/revoke-certificate.ts";
import { rotateSigner } from "#lib/visas/keys/rotate-signer.ts";
import { keys } from "#scripts/keys.ts";
import { expectOk } from "../../support/outcomes.ts";
import { aForeignCa, certified, madeAt, newFolder } from "./a-key-folder.ts";

const days = (certificate: X509Certificate) =>
  (certificate.validToDate.getTime() - certificate.validFromDate.getTime()) / 86_400_000;

function certificateOf(folder: string, role: KeyRole): X509Certificate {
  const found = folderCertificates(folder, readEntries(folder)).findLast((one) => one.role === role);
  if (found === undefined) throw new Error(`No ${role}`);
  return found.certificate;
}

describe("development keys", () => {
  test("are one CA that issued a seal signer and a document signer", async () => {
    const folder = newFolder();
    expect(await makeDevelopmentKeys(folder, madeAt)).toBe(true);
    const ca = certificateOf(folder, "csca");
    expect(isIssuedBy(ca, ca)).toBe(true);
    expect(isIssuedBy(certificateOf(folder, "seal-signer"), ca)).toBe(true);
    expect(isIssuedBy(certificateOf(folder, "document-signer"), ca)).toBe(true);
    expect(ca.subject).toContain("SPECIMEN");
  });

  test("are created once, even when several processes ask at the same time, and never replace others", async () => {
    const folder = newFolder();
    const made = await Promise.all([1, 2, 3].map(() => makeDevelopmentKeys(folder, madeAt)));
    expect(made.filter(Boolean)).toHaveLength(1);
    const before = readEntries(folder);
    expect(await makeDevelopmentKeys(folder, madeAt)).toBe(false);
    expect(readEntries(folder)).toEqual(before);
    expect(readdirSync(join(folder, ".."))).toEqual(["keys"]);
  });

  test("are readable only by their owner", async () => {
    const folder = newFolder();
    await makeDevelopmentKeys(folder, madeAt);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  });
});

describe("the seal signer's certificate (Doc 9303-13)", () => {
  test("has country and two capitals as subject, the seal's key usage, and outlives its key by the visas", async () => {
    const folder = newFolder();
    await makeDevelopmentKeys(folder, madeAt);
    const certificate = certificateOf(folder, "seal-signer");
    expect(certificate.subject).toBe("C=KZ\nCN=SP");
    expect(subjectOf(certificate)).toEqual({ country: "KZ", commonName: "SP" });
    expect(certificate.keyUsage).toEqual(["2.23.136.1.1.14.1"]);
    expect(certificate.serialNumber).toMatch(/^[4-7][0-9A-F]{15}$/);
    expect(days(certificate)).toBe(365 + 365 + 120);
    expect(documentTypesOf(certificate.raw)).toEqual(["V"]);
  });

  test("is read into what the seal's check needs", async () => {
    const folder = newFolder();
    await makeDevelopmentKeys(folder, madeAt);
    const all = folderCertificates(folder, readEntries(folder)).map(({ certificate }) => certificate);
    const [signer] = sealCertificates(all);
    expect(signer).toMatchObject({
      signerId: "KZSP",
      curve: "P-256",
      issuerTrusted: true,
      revoked: false,
      issuingStates: ["KAZ"],
      documentTypes: ["V"],
      validFrom: "2026-11-01",
    });
    expect(signer?.publicKey).toHaveLength(65);
    expect(sealCertificates(all, new Set([signer?.reference ?? ""]))[0]?.revoked).toBe(true);
    expect(sealCertificates(all, new Set([all[0]?.serialNumber ?? ""]))[0]?.issuerTrusted).toBe(false);
  });
});

describe("keys of a real CA", () => {
  test("are requested, certified and installed; the key waits until then", async () => {
    const folder = newFolder();
    const { issuer, certificate: ca } = await aForeignCa();
    expect(await installCertificate(folder, ca, madeAt)).toMatchObject({ ok: true, value: { role: "csca" } });
    const first = await requestCertificate(folder, "seal-signer", "KZ", "AB");
    const again = await requestCertificate(folder, "seal-signer", "KZ", "AB");
    expect(first).toEqual(again);
    const answer = await certified(folder, "seal-signer", issuer);
    expect(await installCertificate(folder, answer, madeAt)).toMatchObject({
      ok: true,
      value: { role: "seal-signer", reference: answer.serialNumber },
    });
    expect(readdirSync(folder).filter((file) => file.includes("requested"))).toEqual([]);
    expect(await installCertificate(folder, answer, madeAt)).toMatchObject({
      problem: { reason: "already-installed" },
    });
  });

  test("are refused when issuer, time, key or profile is wrong", async () => {
    const folder = newFolder();
    const { issuer, certificate: ca } = await aForeignCa();
    const stranger = await aForeignCa("Another CA");
    await installCertificate(folder, ca, madeAt);
    const reasonOf = async (certificate: X509Certificate, at = madeAt) => {
      const installed = await installCertificate(folder, certificate, at);
      return installed.ok ? "none" : installed.problem.reason;
    };
    await requestCertificate(folder, "seal-signer", "KZ", "AB");
    expect(await reasonOf(await certified(folder, "seal-signer", stranger.issuer))).toBe(
      "issuer-not-installed",
    );
    const late = await certified(folder, "seal-signer", issuer);
    expect(await reasonOf(late, new Date("2040-01-01"))).toBe("not-valid-now");
    const long = distinguishedName("KZ", "Visa Signer");
    expect(await reasonOf(await certified(folder, "seal-signer", issuer, long))).toBe("seal-profile");
    const otherFolder = newFolder();
    await requestCertificate(otherFolder, "seal-signer", "KZ", "AB");
    expect(await reasonOf(await certified(otherFolder, "seal-signer", issuer))).toBe("no-key-waits");
    await requestCertificate(otherFolder, "document-signer", "KZ", "Documents");
    expect(await reasonOf(await certified(otherFolder, "document-signer", issuer))).toBe("no-key-waits");
  });

  test.each(["Ab", "ABC", "", "A1"])("a seal signer cannot be called %j", async (name) => {
    const requested = await requestCertificate(newFolder(), "seal-signer", "KZ", name);
    expect(requested).toMatchObject({ problem: { reason: "name-unfit" } });
  });

  test("with an external CA are rotated by a request under the same name", async () => {
    const folder = newFolder();
    const { issuer, certificate: ca } = await aForeignCa();
    await installCertificate(folder, ca, madeAt);
    await requestCertificate(folder, "seal-signer", "KZ", "AB");
    await installCertificate(folder, await certified(folder, "seal-signer", issuer), madeAt);
    const rotation = await rotateSigner(folder, "seal-signer", madeAt);
    expect(rotation).toMatchObject({ value: { kind: "requested" } });
    const installed = await installCertificate(
      folder,
      await certified(folder, "seal-signer", issuer),
      madeAt,
    );
    expectOk(installed);
    expect(readEntries(folder).map(({ retiredAt }) => retiredAt !== undefined)).toEqual([false, true, false]);
  });
});

describe("the command", () => {
  async function run(folder: string, ...args: string[]) {
    let [printed, complaint] = ["", ""];
    const code = await keys(
      folder,
      args,
      (text) => {
        printed += text;
      },
      (text) => {
        complaint += text;
      },
    );
    return { code, printed, complaint };
  }

  test("makes, rotates, revokes and lists; private keys are never printed", async () => {
    const folder = newFolder();
    const outputs = [
      await run(folder, "list"),
      await run(folder, "development"),
      await run(folder, "rotate", "seal-signer"),
      await run(folder, "revoke", certificateOf(folder, "document-signer").serialNumber.toLowerCase()),
      await run(folder, "list"),
    ];
    expect(outputs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
    const list = outputs.at(-1)?.printed ?? "";
    expect(list.match(/verifies old documents/g)).toHaveLength(1);
    expect(list.match(/in use/g)).toHaveLength(1);
    expect(list).toMatch(/document-signer .* revoked /);
    expect(JSON.stringify(outputs)).not.toContain("PRIVATE");
  });

  test("refuses with 1 and the reason; a command that it does not understand ends with 2", async () => {
    const folder = newFolder();
    await run(folder, "development");
    expect(await run(folder, "development")).toMatchObject({ code: 1 });
    expect(await run(folder, "revoke", "FFFF")).toMatchObject({ code: 1 });
    expect(await run(folder, "install", "package.json")).toMatchObject({ code: 1 });
    expect(await run(folder, "rotate", "everything")).toMatchObject({ code: 2 });
    expect(await run(folder)).toMatchObject({ code: 2 });
    expect((await run(folder, "--help")).code).toBe(0);
  });

  test("a revocation is permanent and keeps its first moment", async () => {
    const folder = newFolder();
    await makeDevelopmentKeys(folder, madeAt);
    const { serialNumber } = certificateOf(folder, "seal-signer");
    revokeCertificate(folder, serialNumber, madeAt);
    const again = revokeCertificate(folder, serialNumber, new Date("2027-01-01"));
    expect(again).toMatchObject({ value: { revokedAt: madeAt.toISOString() } });
    expect(readFileSync(join(folder, "keys.json"), "utf8")).not.toContain("PRIVATE");
  });
});
