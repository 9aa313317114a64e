import type { RecordProblem } from "#lib/border/add-record.ts";
import { obstacleText } from "#lib/border/card-texts.ts";
import { todayInAlmaty } from "#lib/platform/clock.ts";
import type { FieldError } from "#lib/platform/forms/form-state.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { policyOn } from "#lib/policy/current-policy.ts";

/** Why an event was not recorded, as errors of the form. */
export async function recordErrors(
  locale: Locale,
  problem: Exclude<RecordProblem, { kind: "not-found" }>,
): Promise<readonly FieldError[]> {
  const t = translator(locale, "border");
  switch (problem.kind) {
    case "obstacles": {
      const policy = await policyOn(todayInAlmaty());
      return problem.obstacles.map((obstacle) => ({
        field: "",
        message: obstacleText(locale, policy, obstacle),
      }));
    }
    case "remarks":
      return problem.problems.map((one) => ({
        field: one.kind === "ground-missing" ? "ground" : "remarks",
        message: t(`refuse.${one.kind}`, { ...one }),
      }));
    case "time-wrong":
      return [{ field: "day", message: t("act.time-wrong") }];
    case "airport-unknown":
      return [{ field: "", message: t("act.airport-unknown") }];
  }
}
