import type { Difference } from "#lib/domain/names/comparison.ts";
import { plainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { countryName, mrzStateName } from "#lib/platform/i18n/country-name.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { type MessageValues, translator } from "#lib/platform/i18n/translator.ts";
import type { ObstacleCause } from "./obstacle.ts";

interface Reader {
  readonly policy: Policy;
  readonly locale: Locale;
  readonly hostName: string;
}

/** The rule that prevents the visa, with the person's remedy. */
export const obstacleText = (
  cause: ObstacleCause,
  reader: Reader,
): { readonly why: string; readonly advice: string } => ({
  why: whyText(cause, reader),
  advice: translator(reader.locale, "questions")(`advice.${adviceFor(cause)}`, { host: reader.hostName }),
});

function whyText(cause: ObstacleCause, { policy, locale }: Reader): string {
  const questions = translator(locale, "questions");
  const rules = translator(locale, "rules");
  switch (cause.kind) {
    case "difference":
      return differenceText(cause.difference, locale);
    case "one-name":
      return questions(`obstacles.one-name-${cause.oneName ? "yes" : "no"}`);
    case "name-needs-mrz":
      return questions("obstacles.name-needs-mrz", { characters: cause.characters.join(" ") });
    case "passport":
      return rules(`problem.${cause.problem.rule}`, printable(cause.problem, locale));
    case "no-listed-territory":
      return questions("obstacles.no-listed-territory", {
        nationality: mrzStateName(policy, cause.nationality, locale),
      });
    case "not-eligible":
      return rules(`eligibility.${cause.answer.reason}`, {
        territory: countryName(policy, cause.answer.territory, locale),
        annex: cause.answer.annex ?? 0,
      });
    case "passport-territory":
      return rules(`problem.${cause.problem.reason}`, {
        territory: countryName(policy, cause.problem.territory, locale),
        found: cause.problem.found,
        accepted: cause.problem.accepted.join(", "),
      });
    case "invitation":
      return rules(`problem.${cause.problem.reason}`, printable(cause.problem, locale));
  }
}

/** A difference between passport and invitation as a sentence. */
function differenceText(difference: Difference, locale: Locale): string {
  const rules = translator(locale, "rules");
  const [left, right] = difference.between;
  const shown = (value: string) => {
    const date = plainDate(value);
    return date === undefined ? value || "–" : formatDate(locale, date);
  };
  return rules(`difference.${difference.severity}`, {
    field: rules(`personField.${difference.field}`),
    left: shown(difference.left),
    right: shown(difference.right),
    leftSource: rules(`inSource.${left}`),
    rightSource: rules(`inSource.${right}`),
  });
}

/** A problem's numbers and dates, the dates as texts. */
function printable(problem: object, locale: Locale): MessageValues {
  const entries = Object.entries(problem).flatMap(([name, value]): [string, string | number][] => {
    if (typeof value === "number") return [[name, value]];
    if (typeof value !== "string") return [];
    const date = plainDate(value);
    return [[name, date === undefined ? value : formatDate(locale, date)]];
  });
  return Object.fromEntries(entries);
}

const adviceFor = ({ kind }: ObstacleCause): keyof Messages["questions"]["advice"] =>
  kind === "name-needs-mrz"
    ? "difference"
    : kind === "no-listed-territory" || kind === "not-eligible" || kind === "passport-territory"
      ? "eligibility"
      : kind;
