import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { childEnvironment } from "#lib/platform/env.ts";
import type { OpenSigner } from "./sign-bytes.ts";

/** A key in a PKCS#11 device, by its URI (RFC 7512). */
type Pkcs11Key = {
  readonly module: string;
  readonly token: string;
  readonly object: string;
  /** File whose first line is the PIN. */
  readonly pinFile: string;
};

/**
 * A signer whose key never leaves its device: `pkcs11:token=…;object=…?module-path=…&pin-source=file:…`. The device
 * computes ECDSA over a SHA-256 made here, through OpenSC's `pkcs11-tool`, which receives the PIN only by its
 * environment.
 * @throws Error without secrets when the URI lacks a part, or the program or the device refuses
 */
export async function pkcs11Signer(uri: string): Promise<OpenSigner> {
  const key = parseUri(uri);
  const publicKey = await run(key, ["--read-object", "--type", "pubkey"]);
  return {
    publicKey,
    sign: async (bytes) => {
      const digest = createHash("sha256").update(bytes).digest();
      const signature = await run(
        key,
        ["--sign", "--mechanism", "ECDSA", "--signature-format", "rs"],
        digest,
      );
      if (signature.length !== 64) throw new Error("The PKCS#11 device answered no signature of P-256");
      return signature;
    },
  };
}

function parseUri(uri: string): Pkcs11Key {
  const [path = "", query = ""] = uri
    .trim()
    .replace(/^pkcs11:/, "")
    .split("?");
  const parts = new Map(
    [...path.split(";"), ...query.split("&")].map((part) => {
      const at = part.indexOf("=");
      return [part.slice(0, at), decodeURIComponent(part.slice(at + 1))];
    }),
  );
  const part = (name: string) => {
    const value = parts.get(name);
    if (!value) throw new Error(`The PKCS#11 address of a key lacks ${name}`);
    return value;
  };
  const pinFile = part("pin-source").replace(/^file:(\/\/)?/, "");
  return { module: part("module-path"), token: part("token"), object: part("object"), pinFile };
}

async function run(key: Pkcs11Key, action: readonly string[], input: Uint8Array = new Uint8Array()) {
  const [pin = ""] = readFileSync(key.pinFile, "utf8").split("\n");
  const args = ["--module", key.module, "--token-label", key.token, "--label", key.object];
  const child = spawn("pkcs11-tool", [...args, "--login", "--pin", "env:PORTAL_TOKEN_PIN", ...action], {
    env: childEnvironment({ PORTAL_TOKEN_PIN: pin }),
    stdio: ["pipe", "pipe", "ignore"],
    timeout: 30_000,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", () => reject(new Error("pkcs11-tool cannot be run: install the package opensc")));
    child.once("close", resolve);
  });
  // A tool that ends early closes its input; its exit code gives the reason.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const [output, code] = await Promise.all([buffer(child.stdout), ended]);
  if (code !== 0) throw new Error(`The PKCS#11 device refuses its key ${key.object}`);
  return new Uint8Array(output);
}
