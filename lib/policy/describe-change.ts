import type { Policy } from "#lib/domain/policy.ts";
import type { PolicyChange, PolicyValue } from "#lib/domain/policy-difference.ts";
import { formatList, formatMoney } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { groundText } from "./ground-text.ts";

/** One change as text, such as "Tourist: consular fee: 30.00 USD → 45.00 USD". */
export function describeChange(locale: Locale, before: Policy, after: Policy, change: PolicyChange): string {
  const t = translator(locale, "policy");
  const nameOf = (code: string) =>
    [...after.territories, ...before.territories].find((territory) => territory.code === code)?.names[
      locale
    ] ?? code;
  switch (change.change) {
    case "listed":
    case "unlisted":
      return t(`change.${change.change}`, {
        annex: change.annex,
        count: change.territories.length,
        territories: formatList(locale, change.territories.map(nameOf), "plain"),
      });
    case "territory":
      return t("change.territory", { territory: nameOf(change.territory) });
    case "airport":
      return t("change.airport", { airport: change.airport });
    case "term":
    case "value":
      return t(`change.${change.change}`, {
        purpose:
          change.change === "term" ? translator(locale, "rules")(`purpose-term.${change.purpose}`) : "",
        field: t(`field.${change.field}`),
        before: valueText(locale, change.field, change.before),
        after: valueText(locale, change.field, change.after),
      });
  }
}

function valueText(locale: Locale, field: string, value: PolicyValue | null): string {
  const t = translator(locale, "policy");
  if (value === null) return "–";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if ("currency" in value) return formatMoney(locale, value);
  if (value.length === 0) return "–";
  const words =
    field === "refusalGrounds"
      ? value.map((ground) => `«${groundText(locale, ground).replace(/\.$/, "")}»`)
      : value;
  return formatList(locale, words, "plain");
}
