import type { Result } from "#lib/domain/result.ts";

/**
 * The value of a use case whose preconditions the demo has prepared.
 * @throws Error with the problem when it is refused, because the demo's plan breaks a rule
 */
export function succeed<T>(result: Result<T, unknown>, what: string): T {
  if (result.ok) return result.value;
  throw new Error(`The demo could not ${what}: ${JSON.stringify(result.problem)}`);
}
