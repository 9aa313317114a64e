import { beforeAll, describe, expect, it } from "vitest";
import { checkDigit } from "#lib/domain/mrz/check-digit.ts";
import type { SealContent, SignSeal } from "#lib/visas/seal/encode-seal.ts";
import type { SealCertificate } from "#lib/visas/seal/seal-certificate.ts";
import { isValidStatus, SEAL_STATUSES, trustOf } from "#lib/visas/seal/seal-status.ts";
import { type SealEvidence, verifySeal } from "#lib/visas/seal/verify-seal.ts";
import { day } from "../../support/policies.ts";
import { aSigner, passportMrz, passportOf, sampleContent, sealOf, today, visaLines } from "./sample-seal.ts";

let sign: SignSeal;
let certificate: SealCertificate;
let bytes: Uint8Array;
const visaMrz = visaLines.join("\n");

beforeAll(async () => {
  ({ sign, certificate } = await aSigner());
  bytes = await sealOf(sampleContent, sign);
});

const verify = (evidence: Partial<SealEvidence> = {}) =>
  verifySeal({ bytes, trust: [certificate], today, ...evidence });

const verifyContent = async (content: Partial<SealContent>) =>
  verify({ bytes: await sealOf({ ...sampleContent, ...content }, sign) });

const verifyCertificate = (change: Partial<SealCertificate>) =>
  verify({ trust: [{ ...certificate, ...change }] });

/** The zone with one letter of the name changed; no check digit covers it. */
const otherName = visaMrz.replace("ANNA", "ANNE");

describe("a checked seal is", () => {
  it("VALID when signer, seal, visa and passport agree", async () => {
    expect(await verify({ visaMrz, passportMrz })).toMatchObject({
      valid: true,
      status: "VALID",
      findings: ["VALID"],
      trust: "trustable",
      remarks: [],
      differences: [],
      problem: undefined,
      seal: { features: { passportNumber: "L898902C3", entries: 1 } },
    });
  });

  it("VALID without visa and passport, when only the seal is to be checked", async () => {
    expect(await verify()).toMatchObject({ valid: true, status: "VALID" });
  });

  it("VALID by line 2 of the visa alone", async () => {
    expect(await verify({ visaMrz: visaLines[1] })).toMatchObject({ status: "VALID" });
  });

  it("VALID whatever the optional data contains, which is not part of a seal", async () => {
    expect(await verify({ visaMrz: visaMrz.replace("EV0000001", "<<<<<<<<<") })).toMatchObject({
      valid: true,
    });
  });

  it("VALID on the first and on the last day of the certificate", async () => {
    for (const validity of [{ validFrom: today }, { validTo: today }]) {
      expect(await verifyCertificate(validity)).toMatchObject({ status: "VALID" });
    }
  });

  it("VALID under a reference that differs only in leading zeros and case", async () => {
    expect(await verifyCertificate({ reference: "004a1f93c07b" })).toMatchObject({ status: "VALID" });
  });

  it("VALID under the certificate of an earlier key, while that one is valid", async () => {
    const next = await aSigner();
    const trust = [{ ...next.certificate, reference: "77" }, certificate];
    expect(await verify({ trust })).toMatchObject({ status: "VALID" });
  });

  it("UNKNOWN_FEATURE, yet valid, when it says something the standard has no tag for", async () => {
    const verdict = await verifyContent({ unknown: [{ tag: 200, bytes: new Uint8Array(4) }] });
    expect(verdict).toMatchObject({
      valid: true,
      status: "UNKNOWN_FEATURE",
      trust: "trustable",
      remarks: [{ reason: "unknown-feature", tag: 200 }],
    });
  });

  it.each([[undefined], [new Uint8Array(0)]])("READ_ERROR when no barcode could be read", async (nothing) => {
    expect(await verify({ bytes: nothing })).toMatchObject({
      valid: false,
      status: "READ_ERROR",
      trust: "medium-fraud-potential",
      seal: undefined,
    });
  });

  it("WRONG_FORMAT when the barcode is not that of a visa's seal", async () => {
    const wrong = new TextEncoder().encode("https://example.org/check");
    expect(await verify({ bytes: wrong })).toMatchObject({
      valid: false,
      status: "WRONG_FORMAT",
      trust: "high-fraud-potential",
      seal: undefined,
      problem: { reason: "seal-magic" },
    });
  });

  it("UNKNOWN_CERTIFICATE when the trust list has no such signer", async () => {
    expect(await verifyCertificate({ signerId: "KZ02" })).toMatchObject({
      valid: false,
      status: "UNKNOWN_CERTIFICATE",
      trust: "high-fraud-potential",
    });
  });

  it("UNKNOWN_CERTIFICATE when the trust list has no such certificate of the signer", async () => {
    expect(await verifyCertificate({ reference: "4A1F93C07C" })).toMatchObject({
      status: "UNKNOWN_CERTIFICATE",
    });
    expect(await verify({ trust: [] })).toMatchObject({ status: "UNKNOWN_CERTIFICATE" });
  });

  it("UNTRUSTED_CERTIFICATE when no trusted authority issued the certificate", async () => {
    expect(await verifyCertificate({ issuerTrusted: false })).toMatchObject({
      valid: false,
      status: "UNTRUSTED_CERTIFICATE",
      trust: "high-fraud-potential",
      remarks: [{ reason: "issuer-not-trusted" }],
    });
  });

  it("UNTRUSTED_CERTIFICATE when a trusted signer of another state sealed it", async () => {
    expect(await verifyCertificate({ issuingStates: ["UTO"] })).toMatchObject({
      status: "UNTRUSTED_CERTIFICATE",
      remarks: [{ reason: "signer-of-another-state", state: "KAZ" }],
    });
  });

  it("UNTRUSTED_CERTIFICATE when header and visa name different states", async () => {
    expect(await verifyContent({ issuingCountry: "UTO" })).toMatchObject({
      status: "UNTRUSTED_CERTIFICATE",
      remarks: [{ reason: "signer-of-another-state", state: "UTO" }],
    });
  });

  it("INVALID_DOCUMENTTYPE when the certificate is for other documents", async () => {
    for (const documentTypes of [["P", "ID"], ["VC"], []]) {
      expect(await verifyCertificate({ documentTypes })).toMatchObject({
        valid: false,
        status: "INVALID_DOCUMENTTYPE",
        trust: "high-fraud-potential",
      });
    }
  });

  it("VALID under a certificate that names no document types", async () => {
    expect(await verifyCertificate({ documentTypes: undefined })).toMatchObject({ status: "VALID" });
  });

  it("EXPIRED_CERTIFICATE after the certificate's last day", async () => {
    expect(await verify({ today: day("2029-01-02") })).toMatchObject({
      valid: false,
      status: "EXPIRED_CERTIFICATE",
      trust: "medium-fraud-potential",
      remarks: [{ reason: "certificate-expired", validTo: "2029-01-01" }],
    });
  });

  it("EXPIRED_CERTIFICATE before the certificate's first day, as by a clock that is wrong", async () => {
    expect(await verify({ today: day("2025-12-31") })).toMatchObject({
      status: "EXPIRED_CERTIFICATE",
      remarks: [{ reason: "certificate-not-yet-valid", validFrom: "2026-01-01" }],
    });
  });

  it("REVOKED_CERTIFICATE when the signer's certificate was revoked", async () => {
    expect(await verifyCertificate({ revoked: true })).toMatchObject({
      valid: false,
      status: "REVOKED_CERTIFICATE",
      trust: "high-fraud-potential",
    });
  });

  it("INVALID_SIGNATURE when another key signed it", async () => {
    const forger = await aSigner();
    const forged = await sealOf(sampleContent, forger.sign);
    expect(await verify({ bytes: forged })).toMatchObject({
      valid: false,
      status: "INVALID_SIGNATURE",
      trust: "high-fraud-potential",
    });
  });

  it("INVALID_SIGNATURE when its signature has another length than the key's", async () => {
    const short = await sealOf(sampleContent, async (signed) => (await sign(signed)).subarray(0, 56));
    expect(await verify({ bytes: short })).toMatchObject({ status: "INVALID_SIGNATURE" });
  });

  it.each([
    ["nought", new Uint8Array(64)],
    ["as big as can be", new Uint8Array(64).fill(255)],
  ])("INVALID_SIGNATURE when r and s are %s", async (_what, signature) => {
    const sealed = await sealOf(sampleContent, async () => signature);
    expect(await verify({ bytes: sealed })).toMatchObject({ status: "INVALID_SIGNATURE" });
  });

  it("INVALID_VISA_MRZ when a check digit of the visa is wrong", async () => {
    for (const wrong of [
      visaMrz.replace("L898902C3", "L898902C4"),
      "V<KAZ",
      "",
      `${visaMrz}\n${visaLines[1]}`,
    ]) {
      expect(await verify({ visaMrz: wrong })).toMatchObject({
        valid: false,
        status: "INVALID_VISA_MRZ",
        trust: "high-fraud-potential",
      });
    }
  });

  it("INVALID_VISA_MRZ when the sealed zone itself has a wrong check digit", async () => {
    const { mrz } = sampleContent;
    const line2 = mrz.line2.replace("L898902C3", "L898902C4");
    expect(await verifyContent({ mrz: { ...mrz, line2 } })).toMatchObject({
      status: "INVALID_VISA_MRZ",
      remarks: [{ reason: "sealed-mrz-wrong" }],
    });
  });

  it("SEAL_VISA_MISMATCH when the visa prints another name", async () => {
    expect(await verify({ visaMrz: otherName })).toMatchObject({
      valid: false,
      status: "SEAL_VISA_MISMATCH",
      trust: "high-fraud-potential",
      differences: [
        {
          between: "seal-and-visa",
          field: "name",
          sealed: "ERIKSSON<<ANNA<SPECIMEN",
          found: "ERIKSSON<<ANNE<SPECIMEN",
        },
      ],
    });
  });

  it("SEAL_VISA_MISMATCH when the seal was moved to a longer visa", async () => {
    const longer = visaMrz.replace(/270301\d/, `270901${checkDigit("270901")}`);
    expect(await verify({ visaMrz: longer })).toMatchObject({
      status: "SEAL_VISA_MISMATCH",
      differences: [{ field: "valid-until", sealed: "270301", found: "270901" }],
    });
  });

  it("SEAL_VISA_MISMATCH when a visa of the other size carries it", async () => {
    const lines = visaLines.map((line) => line.slice(0, 36)).join("\n");
    expect(await verify({ visaMrz: lines })).toMatchObject({
      status: "SEAL_VISA_MISMATCH",
      differences: [{ field: "format", sealed: "MRV-A", found: "MRV-B" }],
    });
  });

  it("INVALID_PASSPORT_MRZ when a check digit of the passport is wrong", async () => {
    for (const wrong of [passportMrz.replace("740812", "740813"), "", "P<UTO"]) {
      expect(await verify({ passportMrz: wrong })).toMatchObject({
        valid: false,
        status: "INVALID_PASSPORT_MRZ",
        trust: "high-fraud-potential",
      });
    }
  });

  it("SEAL_PASSPORT_MISMATCH when the visa was given for another passport", async () => {
    const verdict = await verify({
      bytes: await sealOf({ ...sampleContent, passportNumber: "X1234567" }, sign),
      passportMrz,
    });
    expect(verdict).toMatchObject({
      valid: false,
      status: "SEAL_PASSPORT_MISMATCH",
      trust: "high-fraud-potential",
      differences: [
        { between: "seal-and-passport", field: "passport-number", sealed: "X1234567", found: "L898902C3" },
      ],
    });
  });

  it("SEAL_PASSPORT_MISMATCH when the passport is of another state", async () => {
    const other = passportOf("XOM", "XOM");
    expect(await verify({ passportMrz: other })).toMatchObject({
      status: "SEAL_PASSPORT_MISMATCH",
      differences: [{ field: "issuing-state", sealed: "UTO", found: "XOM" }],
    });
  });

  it("VALID with a passport that another state than the holder's issued", async () => {
    expect(await verify({ passportMrz: passportOf("XOM", "UTO") })).toMatchObject({
      status: "VALID",
    });
  });
});

describe("a check that finds several things", () => {
  it("lists all of them, in the order of the standard, with the trust of the worst", async () => {
    const forged = await sealOf(sampleContent, async () => new Uint8Array(64).fill(9));
    const verdict = await verify({ bytes: forged, today: day("2029-01-02"), visaMrz: otherName });
    expect(verdict).toMatchObject({
      status: "EXPIRED_CERTIFICATE",
      findings: ["EXPIRED_CERTIFICATE", "INVALID_SIGNATURE", "SEAL_VISA_MISMATCH"],
      trust: "high-fraud-potential",
      differences: [{ field: "name" }],
    });
  });

  it("lets no unknown feature make a forged seal valid", async () => {
    const content = { ...sampleContent, unknown: [{ tag: 99, bytes: new Uint8Array(1) }] };
    const forged = await sealOf(content, async () => new Uint8Array(64).fill(9));
    expect(await verify({ bytes: forged })).toMatchObject({
      valid: false,
      status: "INVALID_SIGNATURE",
      findings: ["INVALID_SIGNATURE", "UNKNOWN_FEATURE"],
    });
  });
});

describe("one changed bit", () => {
  it("is found, wherever in the seal it is", async () => {
    const believed: number[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = bytes.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if ((await verify({ bytes: changed })).valid) believed.push(bit);
    }
    expect(believed).toEqual([]);
  });

  it("is found anywhere in the sealed part of the printed zone", async () => {
    const sealedCharacters = [...visaMrz.slice(0, 45 + 28).matchAll(/[^\n]/g)].map(({ index }) => index);
    const believed: number[] = [];
    for (const at of sealedCharacters) {
      for (let bit = 0; bit < 7; bit += 1) {
        const changed = String.fromCharCode(visaMrz.charCodeAt(at) ^ (1 << bit));
        // Lower-case letters are read as capitals.
        if (changed.toUpperCase() === visaMrz.charAt(at)) continue;
        const typed = visaMrz.slice(0, at) + changed + visaMrz.slice(at + 1);
        if ((await verify({ visaMrz: typed })).valid) believed.push(at);
      }
    }
    expect(believed).toEqual([]);
  });
});

it("every status has its trust level, and only two of them are valid", () => {
  expect(SEAL_STATUSES.filter(isValidStatus)).toEqual(["UNKNOWN_FEATURE", "VALID"]);
  expect(SEAL_STATUSES.filter((status) => trustOf([status]) === "trustable")).toEqual([
    "UNKNOWN_FEATURE",
    "VALID",
  ]);
});
