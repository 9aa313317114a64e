import type { Result } from "#lib/domain/result.ts";

/**
 * The value of a use case that the demo has prepared everything for.
 * @throws Error with the problem when it is refused all the same: the demo's plan breaks a rule
 */
export function succeed<T>(result: Result<T, unknown>, what: string): T {
  if (result.ok) return result.value;
  throw new Error(`The demo could not ${what}: ${JSON.stringify(result.problem)}`);
}
