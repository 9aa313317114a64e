import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import type { PassportOutlook } from "#lib/public-api/self-check.ts";

/** The consequence of the passport's expiry date, if it requires an action (R7.3). */
export function passportText(locale: Locale, passport: PassportOutlook | undefined): string | undefined {
  switch (passport?.outlook) {
    case "visa-must-end-by":
      return translator(locale, "eligibility")("result.passport-until", {
        date: formatDate(locale, passport.date),
      });
    case "too-short":
      return passport.problems
        .filter((problem) => problem.rule === "R7.3")
        .map(({ expiry, visaEnd, earliestExpiry, marginMonths }) =>
          translator(locale, "rules")("problem.R7.3", {
            expiry: formatDate(locale, expiry),
            visaEnd: formatDate(locale, visaEnd),
            earliestExpiry: formatDate(locale, earliestExpiry),
            marginMonths,
          }),
        )
        .join(" ");
    default:
      return undefined;
  }
}
