import { characterCount, cleanText, hasForbiddenCharacter } from "./clean-text.ts";
import { type ApplicationStatus, isUndecided } from "./life-cycles/application.ts";
import { ok, problem, type Result } from "./result.ts";

export type CorrespondenceProblem =
  | { readonly kind: "missing" | "characters" }
  | { readonly kind: "long"; readonly max: number };

/** Longest note or message, in characters. */
export const maxTextLength = 2000;

/** A note or message as stored. Problems: it is empty, too long, or contains characters that may not be stored. */
export function correspondenceText(typed: string): Result<string, CorrespondenceProblem> {
  const text = cleanText(typed, true);
  if (text === "") return problem({ kind: "missing" });
  if (hasForbiddenCharacter(text)) return problem({ kind: "characters" });
  return characterCount(text) > maxTextLength ? problem({ kind: "long", max: maxTextLength }) : ok(text);
}

/**
 * Whether the officer may ask the applicant: the holder of the case may until it is decided, also while it is returned.
 */
export const mayAsk = (status: ApplicationStatus, isHolder: boolean): boolean =>
  isHolder && (status === "IN_REVIEW" || status === "RETURNED");

/** Whether the applicant may answer: after a question, and until the application is decided. */
export const mayAnswer = (
  status: ApplicationStatus,
  messages: readonly { readonly fromStaff: boolean }[],
): boolean => isUndecided(status) && messages.some(({ fromStaff }) => fromStaff);

/** Whether the newest message (the last one) awaits an answer. */
export const awaitsAnswer = (messages: readonly { readonly fromStaff: boolean }[]): boolean =>
  messages.at(-1)?.fromStaff === true;
