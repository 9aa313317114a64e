import { ok, problem, type Result } from "#lib/domain/result.ts";
import type { FileProblem } from "../file-problem.ts";

/** The drawing process's answers: a letter, followed by a picture, nothing or a number. */
const marks = { drawn: "D", encrypted: "E", broken: "B", tooManyPages: "P" } as const;

/** The answer as bytes for the pipe between the two processes. */
export const writeAnswer = (mark: keyof typeof marks, content: Uint8Array | string = ""): Buffer =>
  Buffer.concat([Buffer.from(marks[mark]), Buffer.from(content)]);

/** Reads the answer; an incomplete one means that drawing exceeded the limits. */
export function readAnswer(answer: Buffer): Result<Uint8Array, FileProblem> {
  const content = answer.subarray(1);
  switch (answer.subarray(0, 1).toString("latin1")) {
    case marks.drawn:
      return ok(content);
    case marks.encrypted:
      return problem({ kind: "pdf-encrypted" });
    case marks.broken:
      return problem({ kind: "broken" });
    case marks.tooManyPages:
      return problem({ kind: "pdf-too-many-pages", pages: Number(content.toString("latin1")) });
    default:
      return problem({ kind: "pdf-too-complex" });
  }
}
