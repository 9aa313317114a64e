import { problem, type Result } from "#lib/domain/result.ts";
import { runConfined } from "#lib/platform/confined/run-program.ts";
import type { FileProblem } from "../file-problem.ts";
import { readAnswer } from "./answer.ts";

/** No drawn page of the allowed size is larger. */
const maxAnswerBytes = 40_000_000;

const program = ["lib", "platform", "uploads", "pdf", "draw-first-page.ts"];

/** Draws the first page of a hostile PDF as PNG, in a confined process. */
export async function drawPdfPage(bytes: Uint8Array): Promise<Result<Uint8Array, FileProblem>> {
  const answer = await runConfined(program, bytes, maxAnswerBytes);
  return answer ? readAnswer(answer) : problem({ kind: "pdf-too-complex" });
}
