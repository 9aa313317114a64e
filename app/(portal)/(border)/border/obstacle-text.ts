import type { EntryObstacle, ExitObstacle } from "#lib/domain/border.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { formatDate, formatList } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";

/** What stands against an act, in the officer's language. */
export function obstacleText(locale: Locale, policy: Policy, obstacle: EntryObstacle | ExitObstacle): string {
  return translator(locale, "rules")(`problem.${obstacle.reason}`, valuesOf(locale, policy, obstacle));
}

function valuesOf(
  locale: Locale,
  policy: Policy,
  obstacle: EntryObstacle | ExitObstacle,
): Record<string, string> {
  switch (obstacle.reason) {
    case "airport-not-open": {
      const name = (code: string) => {
        const known = policy.airports.find((airport) => airport.code === code);
        return known ? `${known.names[locale]} (${code})` : code;
      };
      const airports = formatList(locale, obstacle.airports.map(name));
      return { airport: name(obstacle.airport), airports };
    }
    case "visa-not-yet-valid":
      return { validFrom: formatDate(locale, obstacle.validFrom) };
    case "visa-past-its-end":
      return { validUntil: formatDate(locale, obstacle.validUntil) };
    case "exit-before-entry":
      return { enteredOn: formatDate(locale, obstacle.enteredOn) };
    default:
      return {};
  }
}
