import type { MrzProblem } from "#lib/domain/mrz/passport-mrz.ts";
import type { FieldProblem } from "./field-problem.ts";

/** The fault of pasted lines, with the values for its text in rules.json. */
export function mrzFieldProblem(found: MrzProblem): FieldProblem {
  const code = found.reason;
  switch (found.reason) {
    case "mrz-line-count":
      return { code, values: { lines: found.lines } };
    case "mrz-line-length":
      return { code, values: { line: found.line, length: found.length } };
    case "mrz-characters":
      return { code, values: { line: found.line, characters: found.characters.join(" ") } };
    case "mrz-check-digit":
    case "mrz-date":
      return { code, mrzField: found.field };
    case "mrz-sex":
      return { code, values: { found: found.found } };
    default:
      return { code };
  }
}
