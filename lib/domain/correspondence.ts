import { characterCount, cleanText, hasForbiddenCharacter } from "./clean-text.ts";
import { type ApplicationStatus, isUndecided } from "./life-cycles/application.ts";
import { ok, problem, type Result } from "./result.ts";

export type CorrespondenceProblem =
  | { readonly kind: "missing" | "characters" }
  | { readonly kind: "long"; readonly max: number };

/** Most characters of a note and of a message. */
export const maxTextLength = 2000;

/** A note or message as it is stored. Problems: nothing was written, too much, or what cannot be stored. */
export function correspondenceText(typed: string): Result<string, CorrespondenceProblem> {
  const text = cleanText(typed, true);
  if (text === "") return problem({ kind: "missing" });
  if (hasForbiddenCharacter(text)) return problem({ kind: "characters" });
  return characterCount(text) > maxTextLength ? problem({ kind: "long", max: maxTextLength }) : ok(text);
}

/** Who reviews an application may ask its applicant until it is decided, also while it is returned. */
export const mayAsk = (status: ApplicationStatus, isHolder: boolean): boolean =>
  isHolder && (status === "IN_REVIEW" || status === "RETURNED");

/** The applicant answers once something was asked, and until the application is decided. */
export const mayAnswer = (
  status: ApplicationStatus,
  messages: readonly { readonly fromStaff: boolean }[],
): boolean => isUndecided(status) && messages.some(({ fromStaff }) => fromStaff);

/** Does the newest of the messages (oldest first) wait for an answer? */
export const awaitsAnswer = (messages: readonly { readonly fromStaff: boolean }[]): boolean =>
  messages.at(-1)?.fromStaff === true;
