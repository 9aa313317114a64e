import { characterCount, cleanText, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";

/** Longest reason in characters. */
export const maxReasonLength = 500;

export type ReasonProblem = {
  readonly kind: "reason-missing" | "reason-too-long" | "reason-characters";
};

/** Reads the typed reason for an action on a notice; it must not be empty. */
export function readReason(typed: string): Result<string, ReasonProblem> {
  const reason = cleanText(typed, true);
  if (reason === "") return problem({ kind: "reason-missing" });
  if (characterCount(reason) > maxReasonLength) return problem({ kind: "reason-too-long" });
  return hasForbiddenCharacter(reason) ? problem({ kind: "reason-characters" }) : ok(reason);
}

/** Whether a problem concerns the reason. */
export const isReasonProblem = (problem: { readonly kind: string }): problem is ReasonProblem =>
  problem.kind.startsWith("reason-");
