import type { BorderCard } from "#lib/border/check-at-border.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { formatDate } from "#lib/platform/i18n/format.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { nationalityName } from "#lib/visas/nationality-name.ts";

interface Row {
  readonly key: string;
  readonly value: string;
}

/** The holder, in the order in which the data is compared with the passport. */
export function holderRows(locale: Locale, policy: Policy, { visa }: BorderCard): readonly Row[] {
  const t = translator(locale, "border");
  const row = (key: string, value: string) => ({ key: t(`card.${key}`), value });
  return [
    row("name", [visa.surname, visa.givenNames].filter(Boolean).join(", ")),
    row("passport", visa.passportNumber),
    row("birth", formatDate(locale, visa.birthDate)),
    row("sex", t(`card.sex-value.${visa.sex}`)),
    row("nationality", `${nationalityName(policy, visa.nationality, locale)} (${visa.nationality})`),
  ];
}

/** The visa: its period, what is left of the stay, purpose, host. */
export function visaRows(locale: Locale, card: BorderCard): readonly Row[] {
  const t = translator(locale, "border");
  const rules = translator(locale, "rules");
  const { visa } = card;
  const row = (key: string, value: string) => ({ key: t(`card.${key}`), value });
  return [
    row(
      "period",
      t("card.period-value", {
        from: formatDate(locale, visa.validFrom),
        until: formatDate(locale, visa.validUntil),
      }),
    ),
    row("stay", stayText(locale, card)),
    row("purpose", `${rules(`purpose.${visa.purpose}`)} (${visa.category})`),
    row("host", visa.hostName),
    row("invitation", visa.invitationNumber),
  ];
}

function stayText(locale: Locale, { visa, stay }: BorderCard): string {
  const t = translator(locale, "border");
  if (stay.lastDay === undefined) return t("card.stay-before", { days: visa.stayDays });
  const lastDay = formatDate(locale, stay.lastDay);
  if (stay.overstay > 0) return t("card.stay-over", { days: stay.overstay, lastDay });
  return visa.status === "LEFT"
    ? t("card.stay-ended")
    : t("card.stay-left", { days: stay.daysLeft, lastDay });
}
