import { ok, problem, type Result } from "#lib/domain/result.ts";
import { runConfined } from "#lib/platform/confined/run-program.ts";
import type { TableProblem } from "./table.ts";
import type { WorkbookAnswer } from "./workbook-answer.ts";

const maxAnswerBytes = 20_000_000;

const program = ["lib", "platform", "tables", "workbook-program.ts"];

/** The rows of a hostile XLSX file's first sheet, read in a confined process; dates as YYYY-MM-DD. */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<Result<readonly (readonly string[])[], TableProblem>> {
  const written = await runConfined(program, bytes, maxAnswerBytes);
  if (written === undefined) return problem({ kind: "too-complex" });
  const answer: WorkbookAnswer = JSON.parse(written.toString("utf8"));
  return "records" in answer ? ok(answer.records) : problem(answer.problem);
}
