import { createHash } from "node:crypto";
import type { Result } from "#lib/domain/result.ts";
import { type ApiError, errorBody } from "./api-error.ts";
import type { StripeState } from "./state.ts";

export type Answer = { status: number; body: unknown; replayed: boolean };

/**
 * Processes a POST once per Idempotency-Key: repeating the request returns the first answer, another request with the
 * same key is an error. As with Stripe, rejected parameters are not remembered, so that they can be corrected.
 */
export function answerOnce(
  state: StripeState,
  key: string | undefined,
  question: string,
  work: () => Result<object, ApiError>,
): Answer {
  const fingerprint = createHash("sha256").update(question).digest("hex");
  const known = key !== undefined && Object.hasOwn(state.replies, key) ? state.replies[key] : undefined;
  if (known && known.fingerprint !== fingerprint) {
    const error: ApiError = {
      status: 400,
      type: "idempotency_error",
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    };
    return { status: error.status, body: errorBody(error), replayed: false };
  }
  if (known) return { status: known.status, body: known.body, replayed: true };
  const result = work();
  if (!result.ok) return { status: result.problem.status, body: errorBody(result.problem), replayed: false };
  const body: unknown = structuredClone(result.value);
  if (key !== undefined) state.replies[key] = { fingerprint, status: 200, body, createdAt: Date.now() };
  return { status: 200, body, replayed: false };
}
