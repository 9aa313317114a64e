import type { Policy } from "#lib/domain/policy.ts";
import type { RequestFieldProblem } from "#lib/invitations/request/fields.ts";
import { requestProblemText } from "#lib/invitations/request/problem-text.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";

interface Props {
  readonly locale: Locale;
  readonly policy: Policy;
  readonly problems: readonly RequestFieldProblem[];
}

/** The faults of a request, one line each. */
export function ProblemList({ locale, policy, problems }: Props) {
  if (problems.length === 0) return null;
  return (
    <ul className="govuk-list govuk-list--bullet portal-problems">
      {problems.map((problem) => (
        <li key={`${problem.field}:${problem.code}`}>{requestProblemText(locale, policy, problem)}</li>
      ))}
    </ul>
  );
}
