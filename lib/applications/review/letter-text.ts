import { ok, problem, type Result } from "#lib/domain/result.ts";

export type LetterProblem =
  | { readonly kind: "text-too-short"; readonly least: number }
  | { readonly kind: "text-too-long"; readonly most: number };

const least = 10;
const most = 2000;

/** An officer's words to an applicant, cleaned: one kind of line break, no other control characters. */
export function letterText(typed: string): Result<string, readonly LetterProblem[]> {
  const text = typed
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{C}\n]/gu, "")
    .trim();
  if (text.length < least) return problem([{ kind: "text-too-short", least }]);
  return text.length > most ? problem([{ kind: "text-too-long", most }]) : ok(text);
}
