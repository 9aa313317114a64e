import { runConfined } from "#lib/platform/confined/run-program.ts";
import type { PageAnswer } from "./page-answer.ts";

const maxAnswerBytes = 1_000_000;

const program = ["lib", "visas", "verify", "page", "page-program.ts"];

/**
 * Reads the barcodes, and from a PDF also zone and attachments, of a hostile PDF, PNG or JPEG, in a confined process.
 */
export async function readPage(bytes: Uint8Array): Promise<PageAnswer> {
  const answer = await runConfined(program, bytes, maxAnswerBytes);
  return answer ? JSON.parse(answer.toString("utf8")) : { problem: "too-complex" };
}
