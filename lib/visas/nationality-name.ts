import type { Policy } from "#lib/domain/policy.ts";
import { isoNames } from "#lib/platform/i18n/iso-names.ts";
import { type Locale, nameIn } from "#lib/platform/i18n/locale.ts";

/** Codes of machine readable zones that are not ISO 3166-1 codes (Doc 9303-3, section 5). */
const special: Readonly<Record<string, string>> = {
  D: "DEU",
  GBD: "GBR",
  GBN: "GBR",
  GBO: "GBR",
  GBP: "GBR",
  GBS: "GBR",
};

/** The name of the state of an MRZ nationality code; the code itself if there is none. */
export function nationalityName(policy: Policy, code: string, locale: Locale): string {
  const alpha3 = special[code] ?? code;
  const listed = policy.territories.find((territory) => territory.alpha3 === alpha3);
  return listed ? nameIn(locale, listed.names) : (isoNames(alpha3, locale)[0] ?? code);
}
