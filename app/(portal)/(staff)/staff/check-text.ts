import type { CaseCheck, CheckValues } from "#lib/applications/review/case-check.ts";
import { plainDate } from "#lib/domain/plain-date.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { countryName } from "#lib/platform/i18n/country-name.ts";
import { formatDate, formatList } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";

/** Values that are ISO codes of territories. */
const territoryValues = ["territory", "territories", "others"];

/** The reason for a check's result, in the reader's language. */
export function checkText(locale: Locale, policy: Policy, { text }: CaseCheck): string {
  return textOf(translator(locale, text.namespace), text.key, filled(locale, policy, text.values));
}

function filled(locale: Locale, policy: Policy, values: CheckValues): Record<string, string | number> {
  const say = (name: string, value: string): string => {
    if (territoryValues.includes(name)) return countryName(policy, value, locale);
    if (name === "field") return textOf(translator(locale, "rules"), `mrzField.${value}`);
    const date = plainDate(value);
    return date === undefined ? value : formatDate(locale, date);
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === "number") return [name, value];
      if (typeof value === "string") return [name, say(name, value)];
      return [
        name,
        formatList(
          locale,
          value.map((item) => say(name, item)),
          "plain",
        ),
      ];
    }),
  );
}
