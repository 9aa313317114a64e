import { AssertionError } from "node:assert";
import { inspect } from "node:util";
import type { Result } from "#lib/domain/result.ts";

/**
 * The value of an outcome that must have one.
 * @throws AssertionError that names the problem
 */
export function expectOk<T, P>(result: Result<T, P>): T {
  if (result.ok) return result.value;
  const message = `expected a value, not the problem ${short(result.problem)}`;
  throw new AssertionError({ message, stackStartFn: expectOk });
}

/**
 * The problem of an outcome that must have one.
 * @throws AssertionError that shows the value
 */
export function expectProblem<T, P>(result: Result<T, P>): P {
  if (!result.ok) return result.problem;
  const message = `expected a problem, not the value ${short(result.value)}`;
  throw new AssertionError({ message, stackStartFn: expectProblem });
}

const maxLength = 500;

function short(value: unknown): string {
  const text = inspect(value, { depth: 4, breakLength: Number.POSITIVE_INFINITY, maxArrayLength: 10 });
  return text.length > maxLength ? `${text.slice(0, maxLength)} …` : text;
}
