import { spawn } from "node:child_process";
import { join } from "node:path";

const timeoutMs = 30_000;
const heapMb = 256;

/**
 * Passes hostile bytes to a program in a process of its own. The process has no secrets, may read but not write files,
 * cannot start processes, and is killed when it takes too much time or memory.
 * @param program path below the portal's folder: a separate file that a bundler must not change
 * @returns the program's output; undefined when it was killed or failed
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
    // A child that ends early closes its input. Its exit code gives the reason; the broken pipe adds nothing.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
