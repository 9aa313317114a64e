import type { RequestProblem } from "#lib/domain/invitation-request.ts";
import type { RequestFieldProblem } from "./fields.ts";

/** A violated rule as a field's problem, with the values for its text. */
export function ruleProblem({ field, problem }: RequestProblem): RequestFieldProblem {
  if (!("reason" in problem)) {
    const { expiry, visaEnd, earliestExpiry, marginMonths } = problem;
    return { field, code: "R7.3", values: { marginMonths }, dates: { expiry, visaEnd, earliestExpiry } };
  }
  const code = problem.reason;
  switch (problem.reason) {
    case "territory-not-open": {
      const { reason, territory, annex } = problem.answer;
      return { field, code: reason, territory, values: { annex: annex ?? 0 } };
    }
    case "category-unknown":
      return { field, code, values: { category: problem.category } };
    case "request-too-early":
    case "request-too-late": {
      const { firstDay, earliest, latest } = problem;
      return { field, code, dates: { firstDay, earliest, latest } };
    }
    case "year-without-calendar":
      return { field, code, values: { year: String(problem.year) } };
    case "stay-too-short":
    case "stay-too-long":
      return { field, code, values: { maxDays: problem.maxDays } };
    case "stay-longer-than-period":
      return { field, code, values: { days: problem.days } };
    case "period-over":
      return { field, code, dates: { lastDay: problem.lastDay } };
    case "name-not-latin":
      return { field, code, values: { characters: problem.characters.join(" ") } };
    default:
      return { field, code };
  }
}
