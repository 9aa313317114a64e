import { checkAddress } from "#lib/domain/address.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";
import { type FieldProblem, readFields } from "#lib/platform/forms/fields.ts";
import { childFields, maxChildren, type Notice, noticeFields, type TypedNotice } from "./fields.ts";

/**
 * Reads a typed notice, from a form, a table or a program, into its stored form. Problem: the unreadable fields
 * (`children.0.surname` is the first child's surname). The rules (`arrivalProblems`) decide whether the values are
 * plausible. The stay begins on the day of arrival by default.
 */
export function readNotice(policy: Policy, typed: TypedNotice): Result<Notice, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const values = readFields(noticeFields, typed, { policy, problems });
  const address = checkAddress(typed);
  if (!address.ok)
    problems.push(...address.problem.map(({ field, kind }) => ({ field, code: `address.${kind}` })));
  if (typed.children.length > maxChildren)
    problems.push({ field: "children", code: "too-many-children", values: { max: maxChildren } });
  const children = typed.children
    .slice(0, maxChildren)
    .map((child, index) =>
      readFields(childFields, child, { policy, problems, prefix: `children.${index}.` }),
    );
  if (!address.ok || problems.length > 0) return problem(problems);
  return ok({ ...values, children, address: address.value });
}
