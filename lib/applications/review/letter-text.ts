import { ok, problem, type Result } from "#lib/domain/result.ts";

export type LetterProblem =
  | { readonly kind: "text-too-short"; readonly min: number }
  | { readonly kind: "text-too-long"; readonly max: number };

const min = 10;
const max = 2000;

/** Normalises an officer's text to an applicant: one kind of line break, no other control characters. */
export function letterText(typed: string): Result<string, readonly LetterProblem[]> {
  const text = typed
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{C}\n]/gu, "")
    .trim();
  if (text.length < min) return problem([{ kind: "text-too-short", min }]);
  return text.length > max ? problem([{ kind: "text-too-long", max }]) : ok(text);
}
