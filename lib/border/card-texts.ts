import type { EntryObstacle, ExitObstacle } from "#lib/domain/border.ts";
import type { Policy } from "#lib/domain/policy.ts";
import { formatDate, formatInstant, formatList } from "#lib/platform/i18n/format.ts";
import { type Locale, nameIn } from "#lib/platform/i18n/locale.ts";
import type { Messages } from "#lib/platform/i18n/messages.ts";
import { textOf, translator } from "#lib/platform/i18n/translator.ts";
import { nationalityName } from "#lib/visas/nationality-name.ts";
import type { WatchMatch } from "#lib/watch-list/ask.ts";
import type { BorderCard } from "./check-at-border.ts";
import type { Crossed } from "./desk-visa.ts";

interface Row {
  readonly key: string;
  readonly value: string;
}

/** The holder's data, in the order for comparison with the passport. */
export function holderRows(locale: Locale, policy: Policy, { visa }: BorderCard): readonly Row[] {
  const t = translator(locale, "border");
  const row = (key: Exclude<keyof Messages["border"]["card"], "sex-value">, value: string) => ({
    key: t(`card.${key}`),
    value,
  });
  return [
    row("name", [visa.surname, visa.givenNames].filter(Boolean).join(", ")),
    row("passport", visa.passportNumber),
    row("birth", formatDate(locale, visa.birthDate)),
    row("sex", t(`card.sex-value.${visa.sex}`)),
    row("nationality", `${nationalityName(policy, visa.nationality, locale)} (${visa.nationality})`),
  ];
}

/** The visa: its period, the remaining stay, purpose, host. */
export function visaRows(locale: Locale, card: BorderCard): readonly Row[] {
  const t = translator(locale, "border");
  const rules = translator(locale, "rules");
  const { visa } = card;
  const row = (key: Exclude<keyof Messages["border"]["card"], "sex-value">, value: string) => ({
    key: t(`card.${key}`),
    value,
  });
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

/** An obstacle to a record, in the officer's language. */
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
        return known ? `${nameIn(locale, known.names)} (${code})` : code;
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

/** A record that reached the portal later than this is shown with both times. */
const lateAfterMs = 120_000;

/** When it happened and, if it was recorded afterwards, when that was. */
export function recordTime(
  locale: Locale,
  { at, recordedAt }: { readonly at: Date; readonly recordedAt: Date },
): string {
  const happened = formatInstant(locale, at);
  if (recordedAt.getTime() - at.getTime() < lateAfterMs) return happened;
  return translator(locale, "border")("recent.late", {
    at: happened,
    recordedAt: formatInstant(locale, recordedAt),
  });
}

/** The other data of a record: ground, overstay, conflict, remark. */
export function remarksOf(locale: Locale, record: Crossed): string {
  const t = translator(locale, "border");
  return [
    record.ground && textOf(t, `ground.${record.ground}`),
    record.overstayDays && t("recent.overstay", { days: record.overstayDays }),
    record.conflicts.length > 0 && t("recent.conflict"),
    record.remarks,
  ]
    .filter(Boolean)
    .join(". ");
}

/** The watch list's matches with their reasons and remarks, one line for each entry. */
export function watchTexts(locale: Locale, matches: readonly WatchMatch[]): readonly string[] {
  const t = translator(locale, "watch-list");
  return matches.map(({ by, reason, expiresOn }) => {
    const what = t("border.until", { reason, date: formatDate(locale, expiresOn) });
    return `${t(`border.${by.length > 1 ? "both" : (by[0] ?? "both")}`)} ${what}`;
  });
}
