import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { addDays } from "#lib/domain/plain-date.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import { isCheckable, readDocument } from "#lib/visas/verify/read-document.ts";
import { trustFromFolder } from "#lib/visas/verify/trust-files.ts";
import { verifyFile } from "#lib/visas/verify/verify-file.ts";
import { aKeyFolder, aSeal, aSignedVisa, signedLines } from "../../support/a-signed-visa.ts";
import { degradedPrints, pageAt150Dpi } from "../../support/degraded-prints.ts";
import { passportMrz } from "../seal/sample-seal.ts";

const folder = await aKeyFolder();
const { pdf, seal } = await aSignedVisa(folder);
const trust = trustFromFolder(folder);
const today = todayInAlmaty();
const page = await pageAt150Dpi(pdf);
const paper = { width: 1240, height: 1754, channels: 3, background: "white" } as const;
const blank = await sharp({ create: paper }).png().toBuffer();
const half = (await page.jpeg().toBuffer()).subarray(0, 5000);
const verify = (bytes: Uint8Array, zones = {}, trusted = trust) => verifyFile(bytes, trusted, today, zones);

describe("a document that is in order", { timeout: 60_000 }, () => {
  test("is valid as PDF, with the drawn and the attached seal and the printed zone", async () => {
    const verdict = await verify(pdf, { visaMrz: signedLines[1], passportMrz });
    expect(verdict).toMatchObject({ status: "VALID", valid: true, signature: "valid", notes: [] });
    expect(verdict.seal?.features.passportNumber).toBe("L898902C3");
  });

  test.each(degradedPrints)("is read to the byte from the page %s", async (_, treat) => {
    const picture = await treat(await pageAt150Dpi(pdf)).toBuffer();
    const { drawnSeal, severalSeals } = await readDocument(picture);
    expect({ drawnSeal, severalSeals }).toEqual({ drawnSeal: new Uint8Array(seal), severalSeals: false });
    expect(await verify(picture)).toMatchObject({ status: "VALID", valid: true, signature: "none" });
  });

  test("is valid by the bytes of its seal, raw or in hex", async () => {
    expect(await verify(seal)).toMatchObject({ kind: "seal", status: "VALID" });
    const hex = Buffer.from(seal).toString("hex").toUpperCase().replace(/../g, "$&:");
    expect(await verify(Buffer.from(`${hex}\n`))).toMatchObject({ status: "VALID" });
  });
});

describe("a document that is not", { timeout: 60_000 }, () => {
  test("bears another visa's seal: the difference is found in the PDF itself", async () => {
    const other: [string, string] = [signedLines[0].replace("ANNA", "EMMA"), signedLines[1]];
    const moved = await aSignedVisa(folder, { mrz: other });
    const verdict = await verify(moved.pdf);
    expect(verdict).toMatchObject({ status: "SEAL_VISA_MISMATCH", valid: false, signature: "valid" });
    expect(verdict.differences).toMatchObject([{ field: "name", between: "seal-and-visa" }]);
    expect(await verify(moved.pdf, { visaMrz: signedLines.join("\n") })).toMatchObject({
      status: "SEAL_VISA_MISMATCH",
    });
  });

  test("was changed after signing", async () => {
    const changed = Buffer.from(pdf);
    changed.write("0", pdf.indexOf("/CreationDate") + 25, "latin1");
    changed[pdf.length - 10] = 0x20;
    const verdict = await verify(changed);
    expect(verdict).toMatchObject({ status: "INVALID_SIGNATURE", trust: "high-fraud-potential" });
    expect(verdict.notes).toContain("document-changed");
  });

  test("has another typed zone or another passport", async () => {
    expect(await verify(seal, { visaMrz: signedLines[1].replace("L898902C3", "L898902C4") })).toMatchObject({
      valid: false,
    });
    expect(await verify(seal, { passportMrz: "P<UTO" })).toMatchObject({ status: "INVALID_PASSPORT_MRZ" });
  });

  test("is sealed by a stranger, by an untrusted, a revoked or an expired signer", async () => {
    const stranger = await aSeal(await aKeyFolder());
    expect(await verify(stranger)).toMatchObject({ status: "UNKNOWN_CERTIFICATE" });
    const [otherCa] = trustFromFolder(await aKeyFolder()).certificates;
    const own = trust.certificates.filter(({ ca }) => !ca);
    expect(
      await verify(seal, {}, { certificates: otherCa ? [otherCa, ...own] : [], revoked: new Set() }),
    ).toMatchObject({ status: "UNTRUSTED_CERTIFICATE" });
    const revoked = new Set(own.map(({ serialNumber }) => serialNumber));
    expect(await verify(seal, {}, { ...trust, revoked })).toMatchObject({ status: "REVOKED_CERTIFICATE" });
    expect(await verifyFile(seal, trust, addDays(today, 5000))).toMatchObject({
      status: "EXPIRED_CERTIFICATE",
      trust: "medium-fraud-potential",
    });
  });

  test("is revoked by its issuer although its seal is right", async () => {
    const verdict = await verify(pdf, {
      isRevoked: ({ number }: { number?: string }) => number === "E12345678",
    });
    expect(verdict).toMatchObject({ status: "VALID", valid: false, notes: ["visa-revoked"] });
  });
});

describe("bad input", { timeout: 120_000 }, () => {
  test.each([
    ["nothing", Buffer.alloc(0), "READ_ERROR", "empty"],
    ["an empty picture", blank, "READ_ERROR", "no-seal"],
    ["half a picture", half, "READ_ERROR", "broken"],
    ["a broken PDF", Buffer.from("%PDF-1.7\nnonsense"), "READ_ERROR", "broken"],
    ["too large a file", Buffer.alloc(10_000_001, "%PDF-"), "READ_ERROR", "too-large"],
    ["a text", Buffer.from("no seal at all, zzz"), "WRONG_FORMAT", undefined],
    ["random bytes", randomBytes(155), "WRONG_FORMAT", undefined],
    ["half a seal", seal.slice(0, 80), "WRONG_FORMAT", undefined],
    ["a seal and more", Buffer.concat([seal, Buffer.alloc(1)]), "WRONG_FORMAT", undefined],
  ] as const)("%s has its own status and reason", async (_, bytes, status, unreadable) => {
    const verdict = await verify(bytes);
    expect(verdict.valid).toBe(false);
    expect([verdict.status, verdict.unreadable]).toEqual([status, unreadable]);
  });

  test("a picture that unfolds to billions of pixels is not unfolded", async () => {
    const bomb = await sharp({
      create: { width: 16_000, height: 16_000, channels: 3, background: "white" },
    })
      .png()
      .toBuffer();
    expect(await verify(bomb)).toMatchObject({ status: "READ_ERROR", unreadable: "too-many-pixels" });
  });
});

describe("a file that a person chooses", () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

  test.each(["%PDF-1.7", "\xff\xd8\xff", "\xdc\x03", "dc 03:d9", "\x89PNG\r\n\x1a\n"])(
    "can hold a seal when it begins as %j",
    (start) => {
      expect(isCheckable(bytes(start))).toBe(true);
    },
  );

  test.each(["", "hello", "\0\0\0\x18ftypheic", "PK\x03\x04", "3c68746d6c"])(
    "is no forgery, but of another kind when it begins as %j",
    (start) => {
      expect(isCheckable(bytes(start))).toBe(false);
    },
  );
});
