import type { z } from "zod";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import type { Facts } from "./facts.ts";
import type { Caching } from "./operation.ts";
import { operations } from "./operations.ts";
import type { ParameterFault } from "./parameters.ts";
import {
  invalidParameters,
  noAnswer,
  type ParameterProblem,
  type ProblemDetails,
  unknownOperation,
} from "./problem-details.ts";

export type Reply =
  | { readonly answered: true; readonly body: unknown; readonly caching: Caching }
  | { readonly answered: false; readonly body: ProblemDetails };

/**
 * Answers one question, for the API and the command line.
 * @param given parameter names and values as typed, in any order
 * @param locale language of the explanations of a problem; an answer has no language
 */
export function answer(
  facts: Facts,
  name: string,
  given: Iterable<readonly [string, string]>,
  locale: Locale = "en",
): Reply {
  const operation = operations.find((candidate) => candidate.name === name);
  if (operation === undefined) return { answered: false, body: unknownOperation(locale) };
  const pairs = [...given];
  const repeated = pairs.map(([key]) => key).filter((key, index, keys) => keys.indexOf(key) !== index);
  const parsed = operation.parameters.safeParse(Object.fromEntries(pairs));
  if (!parsed.success || repeated.length > 0) {
    const wrong = [
      ...[...new Set(repeated)].map((parameter) => ({ parameter, fault: "repeated" }) as const),
      ...(parsed.error?.issues.flatMap(problemsOf) ?? []),
    ];
    return { answered: false, body: invalidParameters(locale, wrong) };
  }
  const computed = operation.compute(facts, parsed.data);
  return computed.ok
    ? { answered: true, body: computed.value, caching: operation.caching(parsed.data) }
    : { answered: false, body: noAnswer(locale, computed.problem) };
}

/** The schemas' error texts are fault codes; unknown names are one issue with all such names. */
function problemsOf(issue: z.core.$ZodIssue): ParameterProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((parameter) => ({ parameter: parameter.slice(0, 60), fault: "unknown" }));
  }
  return [{ parameter: issue.path.join("."), fault: issue.message as ParameterFault }];
}
