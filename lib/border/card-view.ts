import type { Policy } from "#lib/domain/policy.ts";
import type { BorderRecordKind } from "#lib/platform/db/types.ts";
import type { Locale } from "#lib/platform/i18n/locale.ts";
import { translator } from "#lib/platform/i18n/translator.ts";
import { visaStatusColours } from "#lib/visas/status-colours.ts";
import { holderRows, obstacleText, recordTime, remarksOf, visaRows, watchTexts } from "./card-texts.ts";
import type { BorderCard } from "./check-at-border.ts";

/** The portal's data about a visa as texts in one language, ready for a desk's screen. */
export interface CardView {
  readonly visaId: string;
  readonly number: string;
  readonly name: string;
  readonly passportNumber: string;
  readonly statusText: string;
  readonly statusColour: (typeof visaStatusColours)[BorderCard["status"]];
  /** Fields in which the document differs from the visa (R5), so that only a refusal is possible. */
  readonly differences: string;
  /** The watch list's matches, one line for each entry. */
  readonly watch: readonly string[];
  /** The obstacles to the next record. */
  readonly against: { readonly title: string; readonly reasons: readonly string[] } | undefined;
  readonly kinds: readonly BorderRecordKind[];
  readonly rows: readonly { readonly key: string; readonly value: string }[];
  readonly records: readonly { readonly id: string; readonly text: string }[];
}

/** The contents of a card, in the reader's language. */
export function cardView(locale: Locale, policy: Policy, card: BorderCard): CardView {
  const t = translator(locale, "border");
  const { visa, status, differences, againstEntry, againstExit } = card;
  const isInside = visa.status === "ENTERED";
  const against = isInside ? againstExit : againstEntry;
  const isHolder = differences.length === 0;
  return {
    visaId: visa.id,
    number: visa.number,
    name: [visa.surname, visa.givenNames].filter(Boolean).join(", "),
    passportNumber: visa.passportNumber,
    statusColour: visaStatusColours[status],
    statusText: translator(locale, "rules")(`status.visa.${status}`),
    differences: isHolder ? "" : differences.map((field) => t(`field.${field}`)).join(", "),
    watch: watchTexts(locale, card.watch),
    against:
      against.length === 0
        ? undefined
        : {
            title: t(isInside ? "card.against-exit" : "card.against-entry"),
            reasons: against.map((obstacle) => obstacleText(locale, policy, obstacle)),
          },
    kinds: [
      ...(isHolder && againstEntry.length === 0 ? (["ENTRY"] as const) : []),
      ...(isHolder && againstExit.length === 0 ? (["EXIT"] as const) : []),
      ...(!isInside && status !== "LEFT" ? (["REFUSAL"] as const) : []),
    ],
    rows: [...holderRows(locale, policy, card), ...visaRows(locale, card)],
    records: visa.records.map((record) => ({
      id: record.id,
      text: [t(`kind.${record.kind}`), record.airport, recordTime(locale, record), remarksOf(locale, record)]
        .filter(Boolean)
        .join(", "),
    })),
  };
}
