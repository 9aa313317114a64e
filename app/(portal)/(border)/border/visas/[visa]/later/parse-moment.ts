import { ok, problem, type Result } from "#lib/domain/result.ts";
import { instantInAlmaty } from "#lib/platform/clock.ts";
import type { FormReader } from "#lib/platform/forms/form-reader.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";

type MomentProblem = { readonly field: "day" | "time"; readonly key: keyof Messages["border"]["later"] };

/** Day and time of a post as an instant. Problem: the fault of each, by the key of its message. */
export function parseMoment(form: FormReader): Result<Date, readonly MomentProblem[]> {
  const problems: MomentProblem[] = [];
  const date = form.date("day");
  if (!date.ok)
    problems.push({ field: "day", key: date.problem === "missing" ? "day-missing" : "day-wrong" });
  const [, hours = "", minutes = ""] =
    /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(form.text("time").replace(/\s/g, "")) ?? [];
  if (hours === "") problems.push({ field: "time", key: "time-missing" });
  if (!date.ok || problems.length > 0) return problem(problems);
  return ok(instantInAlmaty(date.value, `${hours.padStart(2, "0")}:${minutes}`));
}
