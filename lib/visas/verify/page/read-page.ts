import { spawn } from "node:child_process";
import { join } from "node:path";
import type { PageAnswer } from "./page-answer.ts";

const timeoutMs = 30_000;
const heapMb = 256;
const maxAnswerBytes = 1_000_000;

/** The program stays a file of its own, which a bundler must not touch; the portal runs in its own folder. */
const program = () => join(process.cwd(), "lib", "visas", "verify", "page", "page-program.ts");

/**
 * Reads the barcodes, and from a PDF zone and attachments too, of a hostile PDF, PNG or JPEG, in a process of its own
 * that has no secrets, may read but not write files, starts nothing, and is ended when it takes too long or too much.
 */
export function readPage(bytes: Uint8Array): Promise<PageAnswer> {
  const limits = [`--max-old-space-size=${heapMb}`, "--permission", "--allow-fs-read=*", "--allow-addons"];
  const child = spawn(process.execPath, [...limits, "--no-warnings", program()], {
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "ignore"],
    timeout: timeoutMs,
    killSignal: "SIGKILL",
  });
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > maxAnswerBytes) child.kill("SIGKILL");
      else chunks.push(chunk);
    });
    child.once("error", reject);
    child.once("close", (code) => {
      resolve(code === 0 ? JSON.parse(Buffer.concat(chunks).toString("utf8")) : { problem: "too-complex" });
    });
    // A child that ends early closes its input: its exit code says why, the broken pipe adds nothing.
    child.stdin.on("error", () => undefined);
    child.stdin.end(bytes);
  });
}
