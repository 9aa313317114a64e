import { ok, problem, type Result } from "#lib/domain/result.ts";
import { runConfined } from "#lib/platform/confined/run-program.ts";
import type { FileProblem } from "../file-problem.ts";
import { readAnswer } from "./answer.ts";
import { readFrames } from "./frames.ts";

/** Ten drawn pages of the allowed size are rarely larger. */
const maxAnswerBytes = 120_000_000;

const program = ["lib", "platform", "uploads", "pdf", "draw-all-pages.ts"];

/** Draws the pages of a hostile PDF of at most ten pages as PNG, in a confined process. */
export async function drawPdfPages(bytes: Uint8Array): Promise<Result<readonly Uint8Array[], FileProblem>> {
  const answer = await runConfined(program, bytes, maxAnswerBytes);
  const drawn = answer ? readAnswer(answer) : problem({ kind: "pdf-too-complex" } as const);
  return drawn.ok ? ok(readFrames(drawn.value)) : drawn;
}
