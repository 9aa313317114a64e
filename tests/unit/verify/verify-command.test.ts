import { randomBytes } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verify } from "#scripts/verify.ts";
import { aKeyFolder, aSignedVisa, certificateFileIn, signedLines } from "../../support/a-signed-visa.ts";
import { passportMrz } from "../seal/sample-seal.ts";

const keys = await aKeyFolder();
const { pdf, seal } = await aSignedVisa(keys);
const folder = mkdtempSync(join(tmpdir(), "portal-verify-"));
const trust = ["csca", "seal-signer", "document-signer"].map((role) =>
  certificateFileIn(keys, role as "csca" | "seal-signer" | "document-signer"),
);

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Runs the command on a file with the certificates of the sample's keys. */
async function run(path: string, ...more: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await verify(
    [path, "--trust", ...trust, ...more],
    (text) => printed.push(text),
    (text) => complaints.push(text),
  );
  return { code, printed: printed.join(""), complaints: complaints.join("") };
}

test.each([
  ["a PDF", file("visa.pdf", pdf)],
  ["the seal's bytes", file("seal.bin", seal)],
  ["the seal in hex", file("seal.txt", Buffer.from(seal).toString("hex"))],
])("a good visa as %s ends with 0", async (_, path) => {
  const { code, printed } = await run(path, "--mrz", signedLines[1], "--passport-mrz", passportMrz, "--json");
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({ status: "VALID", valid: true, differences: [] });
  expect(JSON.parse(printed)).toMatchObject({ trust: expect.any(String), features: expect.any(Object) });
});

test("a changed seal, another's zone and half a seal end with 1 and the standard's name", async () => {
  const changed = Buffer.from(seal);
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  const forged = await run(file("forged.bin", changed), "--json");
  expect(forged.code).toBe(1);
  expect(JSON.parse(forged.printed).status).toBe("INVALID_SIGNATURE");
  const other = await run(file("visa.pdf", pdf), "--mrz", signedLines[1].replace("UTO", "QAT"), "--json");
  expect(other.code).toBe(1);
  expect(JSON.parse(other.printed).differences.length).toBeGreaterThan(0);
  expect((await run(file("half.bin", seal.slice(0, 80)))).code).toBe(1);
});

test.each([
  ["no file", join(folder, "nothing")],
  ["an empty one", file("empty", "")],
  ["a text", file("letter.txt", "Dear officer, here is my visa.")],
  ["random bytes", file("noise.bin", Buffer.concat([Buffer.from([0x01]), randomBytes(154)]))],
  ["a broken PDF", file("broken.pdf", pdf.subarray(0, 3000))],
])("what is no document, picture or seal ends with 2: %s", async (_, path) => {
  expect((await run(path)).code).toBe(2);
});

test("a command that is not understood ends with 2 and an explanation", async () => {
  expect(await run("one.pdf", "--nonsense")).toMatchObject({
    code: 2,
    complaints: expect.stringContaining("FILE"),
  });
});
