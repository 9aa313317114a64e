import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecodedSeal, decodeSeal, MAX_SEAL_LENGTH } from "#lib/visas/seal/decode-seal.ts";
import { encodeSeal, type SealContent } from "#lib/visas/seal/encode-seal.ts";
import { expectBytes } from "../../support/bytes.ts";
import { expectOk, expectProblem } from "../../support/outcomes.ts";
import { anyContent } from "./arbitrary-content.ts";
import { bytesOf, hexOf } from "./hex.ts";
import { noSignature, sampleContent, sealOf } from "./sample-seal.ts";

/** The contents of a decoded seal, in the form in which it was sealed. */
function contentOf({ header, features }: DecodedSeal): SealContent {
  const { version: _version, ...rest } = header;
  return { ...rest, ...features };
}

async function decoded(content: SealContent): Promise<DecodedSeal> {
  return expectOk(decodeSeal(await sealOf(content, noSignature)));
}

describe("a visa's seal", () => {
  it("gives after reading exactly the contents that were sealed", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        expect(contentOf(await decoded(content))).toEqual(content);
      }),
      { numRuns: 500 },
    );
  });

  it("is signed over header and features, not over the signature's marker and length", async () => {
    const signed: Uint8Array[] = [];
    const seal = await sealOf(sampleContent, async (bytes) => {
      signed.push(bytes);
      return new Uint8Array(64).fill(7);
    });
    const [bytes] = signed;
    expect(hexOf(seal)).toBe(`${hexOf(bytes ?? seal)}FF40${"07".repeat(64)}`);
    const read = decodeSeal(seal);
    expectBytes(expectOk(read).signedBytes, bytes);
    expectBytes(expectOk(read).signature, new Uint8Array(64).fill(7));
  });

  it("refuses a signer that answers anything but raw r and s", async () => {
    const der = async () => new Uint8Array(71);
    await expect(encodeSeal(sampleContent, der)).rejects.toThrow(RangeError);
  });

  it.each<[string, Partial<SealContent>]>([
    ["mrz", { mrz: { ...sampleContent.mrz, line1: sampleContent.mrz.line1.slice(1) } }],
    ["mrz", { mrz: { ...sampleContent.mrz, line1: sampleContent.mrz.line1.replace("V", "P") } }],
    ["mrz", { mrz: { ...sampleContent.mrz, line2: sampleContent.mrz.line2.toLowerCase() } }],
    ["mrz", { mrz: { ...sampleContent.mrz, format: "MRV-B" } }],
    ["entries", { entries: 0 }],
    ["entries", { entries: 256 }],
    ["entries", { entries: -1 }],
    ["stay", { stay: { kind: "period", days: 0, months: 0, years: 0 } }],
    ["stay", { stay: { kind: "period", days: 254, months: 254, years: 254 } }],
    ["stay", { stay: { kind: "period", days: 256, months: 0, years: 0 } }],
    ["stay", { stay: { kind: "period", days: -1, months: 0, years: 0 } }],
    ["passport-number", { passportNumber: "" }],
    ["passport-number", { passportNumber: "AB12345678" }],
    ["passport-number", { passportNumber: "AB-123" }],
    ["visa-type", { visaType: new Uint8Array(0) }],
    ["visa-type", { visaType: new Uint8Array(5) }],
    ["additional", { additional: new Uint8Array(255) }],
    ["unknown", { unknown: [{ tag: 5, bytes: new Uint8Array(1) }] }],
    ["unknown", { unknown: [{ tag: 255, bytes: new Uint8Array(1) }] }],
    ["unknown", { unknown: [8, 8].map((tag) => ({ tag, bytes: new Uint8Array(1) })) }],
    ["issuing-country", { issuingCountry: "KAZAKHSTAN" }],
  ])("is not made when its %s does not fit", async (field, change) => {
    expect(await encodeSeal({ ...sampleContent, ...change }, noSignature)).toEqual({
      ok: false,
      problem: { reason: "seal-unfit", field },
    });
  });

  it("reads features in any order", async () => {
    const seal = hexOf(
      await sealOf({ ...sampleContent, entries: undefined, visaType: undefined }, noSignature),
    );
    const stayAndNumber = /(04035A0000)(0506.{12})(?=FF40)/;
    expect(seal).toMatch(stayAndNumber);
    const read = decodeSeal(bytesOf(seal.replace(stayAndNumber, "$2$1")));
    expect(read).toMatchObject({ ok: true, value: { features: { passportNumber: "L898902C3" } } });
  });

  it("reads nought entries as unlimited", async () => {
    const seal = await sealOf({ ...sampleContent, entries: "unlimited" }, noSignature);
    expect(hexOf(seal)).toContain("030100");
  });

  it("reads a passport number that was not filled up to nine characters", async () => {
    const seal = hexOf(await sealOf({ ...sampleContent, passportNumber: "XKCDXKX" }, noSignature));
    const short = seal.replace(/0506.{12}(?=0603)/, "0506EB117021FE59");
    expect(short).not.toBe(seal);
    expect(decodeSeal(bytesOf(short))).toMatchObject({
      ok: true,
      value: { features: { passportNumber: "XKCDXKX" } },
    });
  });
});

describe("a seal of another state, from the worked example of BSI TR-03137, Annex F", () => {
  const signed = `dc03 6abc 6d32c8a72cb1 0f7134 b79815 5d01
    022c dd52134a74da1347c6fed95cb89f9fce133c133c133c133c203833734aaf47f0c32f1a1e20eb2625393afe31
    0403a00000 050633be1fed20c6`.replaceAll(/\s/g, "");
  const signature = `d5573247608c9b64cae022c1c5249660e51ae316d600f974aac2129c
    3f093c359553140263 04705cd24c1b8100711bd4411f068e8d93e8b7`.replaceAll(/\s/g, "");

  it("reads with an MRV-B, a stay in days and a passport number", () => {
    expect(decodeSeal(bytesOf(`${signed}ff38${signature}`))).toEqual({
      ok: true,
      value: {
        header: {
          version: 4,
          issuingCountry: "D",
          signerId: "DETS",
          certificateReference: "32",
          issueDate: "2020-01-01",
          signatureDate: "2021-12-03",
        },
        features: {
          mrz: {
            format: "MRV-B",
            line1: "VCD<<DENT<<ARTHUR<PHILIP<<<<<<<<<<<<",
            line2: "1234567XY7GBR5203116M2005250",
          },
          entries: undefined,
          stay: { kind: "period", days: 160, months: 0, years: 0 },
          passportNumber: "47110815P",
          visaType: undefined,
          additional: undefined,
          unknown: [],
        },
        signature: bytesOf(signature),
        signedBytes: bytesOf(signed),
      },
    });
  });

  it("is written again byte for byte", async () => {
    const read = expectOk(decodeSeal(bytesOf(`${signed}ff38${signature}`)));
    const again = await sealOf(contentOf(read), async () => read.signature);
    expect(hexOf(again).toLowerCase()).toBe(`${signed}ff38${signature}`);
  });
});

describe("bytes that are not a seal", () => {
  it("get a named problem at every position where a seal can be truncated", async () => {
    const seal = await sealOf(
      { ...sampleContent, unknown: [{ tag: 200, bytes: new Uint8Array(200) }] },
      noSignature,
    );
    const reasons = Array.from(seal.keys(), (length) => {
      const read = decodeSeal(seal.subarray(0, length));
      return read.ok ? "read" : read.problem.reason;
    });
    expect(new Set(reasons)).toEqual(
      new Set([
        "seal-header-cut",
        "seal-signature-missing",
        "seal-feature-length",
        "seal-feature-cut",
        "seal-signature-length",
        "seal-signature-cut",
      ]),
    );
  });

  const header = "DC03 9858 9C1D1FE72171 319EF5 319EF5 5D01";
  const stay = "0403 5A0000";
  const number = "0506 EB04EB04EB04";
  const signature = `FF40${"5A".repeat(64)}`;
  const mrz = (bytes: number) => `01${bytes.toString(16)}${"133C".repeat(bytes / 2)}`;

  it.each([
    ["a feature of another length than the standard's", `0404 5A000000 ${signature}`, "seal-feature-size"],
    ["a visa type of five bytes", `0605 0000000000 ${signature}`, "seal-feature-size"],
    ["a feature said twice", `${stay} ${stay} ${signature}`, "seal-feature-repeated"],
    ["an unknown feature said twice", `C800 C800 ${signature}`, "seal-feature-repeated"],
    ["a feature longer than the seal", `0484 7FFFFFFF 00`, "seal-feature-cut"],
    ["a feature without end", "0480 00", "seal-feature-length"],
    ["no machine readable zone", `${stay} ${number} ${signature}`, "seal-feature-missing"],
    ["a zone that is not a visa's", `${mrz(48)} ${stay} ${number} ${signature}`, "seal-feature-content"],
    ["a zone of one size under the tag of the other", `${mrz(44)} ${signature}`, "seal-feature-size"],
    ["no signature", stay, "seal-signature-missing"],
    ["an empty signature", "FF00", "seal-signature-shape"],
    ["a signature of an odd length", "FF03 010203", "seal-signature-shape"],
    ["a signature longer than the seal", "FF41 00", "seal-signature-cut"],
    ["bytes behind the signature", `${signature}00`, "seal-trailing-bytes"],
  ])("are named: %s", (_what, rest, reason) => {
    expect(decodeSeal(bytesOf(`${header} ${rest}`))).toMatchObject({ ok: false, problem: { reason } });
  });

  it.each([
    ["stay", { tag: "04", from: /0403.{6}(?=0506)/ }],
    ["passport-number", { tag: "05", from: /0506.{12}(?=0603)/ }],
  ])("are named: no %s", async (feature, { from }) => {
    const seal = hexOf(await sealOf(sampleContent, noSignature));
    const without = seal.replace(from, "");
    expect(without).not.toBe(seal);
    expect(decodeSeal(bytesOf(without))).toEqual({
      ok: false,
      problem: { reason: "seal-feature-missing", feature },
    });
  });

  it("are named: both sizes of machine readable zone", async () => {
    const a = hexOf(await sealOf({ ...sampleContent, visaType: undefined, entries: undefined }, noSignature));
    const both = a.replace(/(?=04035A0000)/, `022C${"133C".repeat(22)}`);
    expect(decodeSeal(bytesOf(both))).toEqual({ ok: false, problem: { reason: "seal-two-mrz" } });
  });

  it("are named: more than any barcode can contain", () => {
    expect(decodeSeal(new Uint8Array(MAX_SEAL_LENGTH + 1))).toEqual({
      ok: false,
      problem: { reason: "seal-too-long", length: MAX_SEAL_LENGTH + 1 },
    });
  });
});

describe("version 3", () => {
  const plain = async () => {
    const content = {
      ...sampleContent,
      certificateReference: "00027",
      unknown: [{ tag: 9, bytes: new Uint8Array(130) }],
    };
    const seal = hexOf(await sealOf(content, noSignature));
    // Version 3 has no length before the reference, and one plain byte before a feature.
    return seal.replace(/^DC03(.{4}).{16}/, "DC02$19C1D1FE519FC").replace("098182", "0982");
  };

  it("reads with one plain byte for a feature's length", async () => {
    const read = decodeSeal(bytesOf(await plain()));
    expect(read).toMatchObject({
      ok: true,
      value: {
        header: { version: 3, signerId: "KZ01" },
        features: { passportNumber: "L898902C3", unknown: [{ tag: 9, bytes: new Uint8Array(130) }] },
      },
    });
  });

  it("does not read as version 4", async () => {
    const seal = (await plain()).replace(/^DC02/, "DC03");
    expectProblem(decodeSeal(bytesOf(seal)));
  });
});
