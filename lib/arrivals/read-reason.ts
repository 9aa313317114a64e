import { characterCount, cleanText, hasForbiddenCharacter } from "#lib/domain/clean-text.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";

/** Most characters of a reason. */
export const maxReasonLength = 500;

export type ReasonProblem = {
  readonly kind: "reason-missing" | "reason-too-long" | "reason-characters";
};

/** Why something was done to a notice, as typed; it must say something. */
export function readReason(typed: string): Result<string, ReasonProblem> {
  const reason = cleanText(typed, true);
  if (reason === "") return problem({ kind: "reason-missing" });
  if (characterCount(reason) > maxReasonLength) return problem({ kind: "reason-too-long" });
  return hasForbiddenCharacter(reason) ? problem({ kind: "reason-characters" }) : ok(reason);
}

/** Whether a problem is one of the reason's. */
export const isReasonProblem = (problem: { readonly kind: string }): problem is ReasonProblem =>
  problem.kind.startsWith("reason-");
