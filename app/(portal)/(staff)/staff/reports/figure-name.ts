import { regionOf } from "#lib/domain/address.ts";
import { APPLICATION_STATUSES } from "#lib/domain/life-cycles/application.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { purposeFrom } from "#lib/domain/policy.ts";
import { countryName } from "#lib/platform/i18n/country-name.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { groundText } from "#lib/policy/ground-text.ts";
import type { FigureKind } from "#lib/reports/read-figures.ts";

/** The name of a figure, in the reader's language; its code when there is none. */
export function figureName(locale: Locale, policy: Policy, kind: FigureKind, key: string): string {
  const [t, rules] = [translator(locale, "reports"), translator(locale, "rules")];
  if (key === "") return t("unknown");
  switch (kind) {
    case "state": {
      const status = APPLICATION_STATUSES.find((known) => known === key);
      return status ? rules(`status.application.${status}`) : key;
    }
    case "purpose": {
      const purpose = purposeFrom(key);
      return purpose ? rules(`purpose.${purpose}`) : key;
    }
    case "territory":
      return countryName(policy, key, locale);
    case "promise":
      return t(key === "kept" ? "promise.kept" : "promise.missed");
    case "ground":
      return policy.refusalGrounds.includes(key) ? groundText(locale, key) : key;
    default: {
      const region = regionOf(key);
      return region ? translator(locale, "address")(`region.${region}`) : key;
    }
  }
}
