import { dateFromParts } from "#lib/domain/plain-date.ts";
import { ok, problem, type Result } from "#lib/domain/result.ts";

type MomentProblem = { readonly field: "day" | "time"; readonly key: string };

/** Kazakhstan keeps one time, five hours ahead of UTC, since 2024-03-01; before that no visa of this portal was used. */
const offset = "+05:00";

/** Day and clock time of a post as an instant, or what is wrong with each by the key of its message. */
export function parseMoment(data: FormData): Result<Date, readonly MomentProblem[]> {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value.replace(/\s/g, "") : "";
  };
  const parts = ["day", "month", "year"].map((part) => text(`day-${part}`));
  const [day = "", month = "", year = ""] = parts;
  const problems: MomentProblem[] = [];
  const isNumbers = parts.every((part) => /^\d{1,4}$/.test(part));
  const date = isNumbers
    ? dateFromParts({ day: Number(day), month: Number(month), year: Number(year) })
    : undefined;
  if (parts.every((part) => part === "")) problems.push({ field: "day", key: "day-missing" });
  else if (date === undefined) problems.push({ field: "day", key: "day-wrong" });
  const [, hours = "", minutes = ""] = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(text("time")) ?? [];
  if (hours === "") problems.push({ field: "time", key: "time-missing" });
  if (problems.length > 0) return problem(problems);
  return ok(new Date(`${date}T${hours.padStart(2, "0")}:${minutes}:00${offset}`));
}
