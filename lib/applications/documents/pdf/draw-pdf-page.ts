import { spawn } from "node:child_process";
import { join } from "node:path";
import { problem, type Result } from "#lib/domain/result.ts";
import type { FileProblem } from "../document-problem.ts";
import { readAnswer } from "./answer.ts";

const timeoutMs = 30_000;
const heapMb = 256;
/** No drawn page of the allowed size is larger. */
const maxAnswerBytes = 40_000_000;

/** The program stays a file of its own, which a bundler must not touch; the portal runs in its own folder. */
const program = () => join(process.cwd(), "lib", "applications", "documents", "pdf", "draw-first-page.ts");

/**
 * Draws the first page of a hostile PDF as PNG, in a process of its own that has no secrets, may read but not write
 * files, starts nothing, and is ended when it takes too long or too much memory.
 */
export function drawPdfPage(bytes: Uint8Array): Promise<Result<Uint8Array, FileProblem>> {
  const limits = [`--max-old-space-size=${heapMb}`, "--permission", "--allow-fs-read=*", "--allow-addons"];
  const child = spawn(process.execPath, [...limits, "--disable-warning=SecurityWarning", program()], {
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
      resolve(code === 0 ? readAnswer(Buffer.concat(chunks)) : problem({ kind: "pdf-too-complex" }));
    });
    // A child that ends early closes its input: its exit code says why, the broken pipe adds nothing.
    child.stdin.on("error", () => undefined);
    child.stdin.end(bytes);
  });
}
