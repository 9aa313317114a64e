import { spawn } from "node:child_process";
import { join } from "node:path";

const timeoutMs = 30_000;
const heapMb = 256;

/**
 * Gives hostile bytes to a program in a process of its own that has no secrets, may read but not write files, starts
 * nothing, and is ended when it takes too long or too much memory.
 * @param program path below the portal's folder: a file of its own that a bundler must not touch
 * @returns what the program wrote; undefined when it was ended or failed
 */
export function runConfined(
  program: readonly string[],
  input: Uint8Array,
  maxAnswerBytes: number,
): Promise<Buffer | undefined> {
  const limits = [`--max-old-space-size=${heapMb}`, "--permission", "--allow-fs-read=*", "--allow-addons"];
  const child = spawn(process.execPath, [...limits, "--no-warnings", join(process.cwd(), ...program)], {
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
    child.once("close", (code) => resolve(code === 0 ? Buffer.concat(chunks) : undefined));
    // A child that ends early closes its input: its exit code says why, the broken pipe adds nothing.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
